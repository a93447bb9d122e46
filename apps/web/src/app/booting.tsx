import { Center } from '@porsi/ui/layout';
import { Loader } from '@porsi/ui/loader';

/** While it is found out who is there. */
export function Booting() {
  return (
    <Center h="100dvh">
      <Loader />
    </Center>
  );
}
