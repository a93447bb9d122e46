import { useTranslation } from 'react-i18next';
import { Badge } from '@porsi/ui/badge';
import { Button } from '@porsi/ui/button';
import { Modal } from '@porsi/ui/modal';
import { Table } from '@porsi/ui/table';
import { Text } from '@porsi/ui/text';
import type { Difference } from './three-way';
import styles from './conflict-dialog.module.css';

/** A difference in words. */
export interface NamedDifference extends Difference {
  name: string;
}

interface ConflictDialogProps {
  differences: readonly NamedDifference[];
  opened: boolean;
  /** Left out where fields cannot be combined one by one, or it would be the same as mine. */
  onCombine?: (() => void) | undefined;
  /** Whether taking theirs can be undone in the form. */
  canUndo?: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Mine and theirs side by side, field by field, and what to do about it. */
export function ConflictDialog({
  differences,
  opened,
  onCombine,
  canUndo = false,
  onKeepMine,
  onTakeTheirs,
}: ConflictDialogProps) {
  const { t } = useTranslation();
  const changedByMe = differences.filter(({ before, mine }) => mine !== before).length;
  const changedByThem = differences.filter(({ before, theirs }) => theirs !== before).length;
  const choices = [
    ...(onCombine
      ? [{ name: 'combine', hint: t('conflict.combineHint'), choose: onCombine } as const]
      : []),
    {
      name: 'keepMine',
      hint: t('conflict.keepMineHint', { count: changedByThem }),
      choose: onKeepMine,
    },
    {
      name: 'takeTheirs',
      hint: [
        t('conflict.takeTheirsHint', { count: changedByMe }),
        canUndo ? t('conflict.undoHint') : '',
      ].join(' '),
      choose: onTakeTheirs,
    },
  ] as const;
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={t('conflict.title')}
    >
      <Text c="dimmed" mb="md">
        {differences.length > 0 ? t('conflict.text') : t('conflict.same')}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the arrow keys too */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('conflict.title')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('conflict.field')}</Table.Th>
              <Table.Th ta="end">{t('conflict.before')}</Table.Th>
              <Table.Th ta="end">{t('conflict.mine')}</Table.Th>
              <Table.Th ta="end">{t('conflict.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ key, name, before, mine, theirs, byBoth }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" className={styles.name}>
                  {name} {byBoth && <Badge color="ember">{t('conflict.both')}</Badge>}
                </Table.Th>
                <Table.Td className={styles.before}>{before || t('common.none')}</Table.Td>
                <Table.Td className={styles.value} data-changed={mine !== before}>
                  {mine || t('common.none')}
                </Table.Td>
                <Table.Td className={styles.value} data-changed={theirs !== before}>
                  {theirs || t('common.none')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div className={styles.choices}>
        {choices.map(({ name, hint, choose }, index) => (
          <div key={name}>
            <Button
              fullWidth
              variant={index === 0 ? 'filled' : 'default'}
              onClick={choose}
              aria-describedby={`conflict-${name}`}
              {...(index === 0 && { 'data-autofocus': true })}
            >
              {t(`conflict.${name}`)}
            </Button>
            <p id={`conflict-${name}`}>{hint}</p>
          </div>
        ))}
      </div>
    </Modal>
  );
}
