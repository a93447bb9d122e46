import { Center } from '@porsi/ui/layout';
import { Loader } from '@porsi/ui/loader';
import { StillTrying } from '../lib/still-trying';
import { useTakesLong } from '../lib/use-takes-long';

/** While it is found out who is there. */
export function Booting() {
  const takesLong = useTakesLong(true);
  return (
    <Center h="100dvh" p="md">
      {takesLong ? <StillTrying onAgain={() => window.location.reload()} /> : <Loader />}
    </Center>
  );
}
