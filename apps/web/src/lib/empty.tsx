import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Center, Stack } from '@porsi/ui/layout';
import { Text } from '@porsi/ui/text';
import styles from './empty.module.css';

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  hint: string;
  /** 1 where it stands for a whole page. */
  order?: 1 | 2;
  children?: ReactNode;
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ icon: Icon, title, hint, order = 2, children }: EmptyProps) {
  return (
    <Center className={styles.empty}>
      <Stack align="center" gap="xs">
        <span className={styles.icon}>
          <Icon size={22} aria-hidden />
        </span>
        <Text component={order === 1 ? 'h1' : 'h2'} m={0} fw={650} size="lg">
          {title}
        </Text>
        <Text c="dimmed" ta="center" maw={420}>
          {hint}
        </Text>
        {children}
      </Stack>
    </Center>
  );
}
