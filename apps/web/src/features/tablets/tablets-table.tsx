import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tablet } from '@porsi/shared/tablets/tablet';
import { Badge } from '@porsi/ui/badge';
import { Table } from '@porsi/ui/table';
import { VisuallyHidden } from '@porsi/ui/visually-hidden';
import { useFormat, useLanguage } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { useKitchen } from '../../lib/kitchen';
import row from '../../lib/row-link.module.css';
import { lastHeard } from './last-heard';
import { RevokeTablet } from './revoke-tablet';

interface TabletsTableProps {
  tablets: readonly Tablet[];
}

/** The tablets on the walls: which board, whether they are there, and the way to send one away. */
export function TabletsTable({ tablets }: TabletsTableProps) {
  const { t } = useTranslation();
  const format = useFormat(useKitchen().timezone);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('tablets.name')}</Table.Th>
          <Table.Th className={row.wide}>{t('tablets.role')}</Table.Th>
          <Table.Th>{t('tablets.lastSeen')}</Table.Th>
          <Table.Th className={row.wide} ta="end">
            {t('tablets.battery')}
          </Table.Th>
          <Table.Th className={row.wide}>{t('tablets.version')}</Table.Th>
          <Table.Th className={row.wide}>{t('tablets.pairedAt')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('tablets.revoke')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tablets.map((tablet) => {
          const { id, name, role, pairedAt, lastSeenAt, version, battery } = tablet;
          return (
            <Table.Tr key={id} className={row.row}>
              <Table.Td>
                <Link className={row.link} to={`/tablets/${id}`}>
                  {name}
                </Link>{' '}
                <span className={row.narrow}>({t(`tablets.roles.${role}`)})</span>
              </Table.Td>
              <Table.Td className={row.wide}>{t(`tablets.roles.${role}`)}</Table.Td>
              <Table.Td>
                <LastSeen lastSeenAt={lastSeenAt} />
              </Table.Td>
              <Table.Td className={`${row.wide} ${row.number}`}>
                {battery === null ? t('common.none') : format.percent(battery / 100)}
              </Table.Td>
              <Table.Td className={`${row.wide} ${row.soft}`}>
                {version ?? t('common.none')}
              </Table.Td>
              <Table.Td className={`${row.wide} ${row.soft}`}>{format.instant(pairedAt)}</Table.Td>
              <Table.Td className={row.number}>
                <RevokeTablet inRow tablet={tablet} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** By the server's clock: this computer's own may be wrong. */
function LastSeen({ lastSeenAt }: Pick<Tablet, 'lastSeenAt'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat(useKitchen().timezone);
  const heard = lastHeard(lastSeenAt, api.clock.now());
  switch (heard.kind) {
    case 'never':
      return <span className={row.soft}>{t('tablets.never')}</span>;
    case 'now':
      return <Badge color="pandan">{t('tablets.now')}</Badge>;
    case 'minutes':
      return new Intl.RelativeTimeFormat(language).format(-heard.minutes, 'minute');
    case 'silent':
      return (
        <Badge color="turmeric">
          {t('tablets.silentSince', { when: format.instant(heard.since) })}
        </Badge>
      );
  }
}
