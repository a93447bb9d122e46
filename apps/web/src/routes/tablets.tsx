import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Tablet } from '@porsi/shared/tablets/tablet';
import { TabletSmartphone } from 'lucide-react';
import { TabletDrawer } from '../features/tablets/tablet-drawer';
import { tabletsQuery } from '../features/tablets/tablets-query';
import { TabletsTable } from '../features/tablets/tablets-table';
import { Empty } from '../lib/empty';
import card from '../lib/list-card.module.css';
import { OnlyWith } from '../lib/only-with';
import { Page } from '../lib/page';
import { QueryView } from '../lib/query-view';
import { CreateButton } from '../lib/records-page';

/** The tablets on the kitchen's walls: the head's page. */
export function Component() {
  return (
    <OnlyWith permission="tablets.manage">
      <TabletsPage />
    </OnlyWith>
  );
}

function TabletsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams();
  const [search] = useSearchParams();
  const tablets = useQuery(tabletsQuery);
  // The tablet's QR code leads to /tablets?code=…
  const code = search.get('code') ?? '';
  const close = () => void navigate('/tablets');
  return (
    <Page
      title={t('tablets.title')}
      actions={<CreateButton to="/tablets/new" label={t('tablets.pair')} />}
    >
      <QueryView query={tablets}>
        {(all) => (
          <>
            <div className={card.card}>
              {all.length > 0 ? <TabletsTable tablets={all} /> : <NoTablets />}
            </div>
            <OpenDrawer id={id} code={code} tablets={all} onClose={close} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function NoTablets() {
  const { t } = useTranslation();
  const address = `${window.location.origin}/kds/`;
  return (
    <Empty
      icon={TabletSmartphone}
      title={t('tablets.empty')}
      hint={t('tablets.emptyHint', { address })}
    />
  );
}

interface OpenDrawerProps {
  id: string | undefined;
  code: string;
  tablets: readonly Tablet[];
  onClose: () => void;
}

function OpenDrawer({ id, code, tablets, onClose }: OpenDrawerProps) {
  if (id === 'new' || (id === undefined && code !== ''))
    return <TabletDrawer key="new" tablet={null} code={code} onClose={onClose} />;
  const tablet = tablets.find((known) => String(known.id) === id);
  return tablet ? <TabletDrawer key={id} tablet={tablet} code="" onClose={onClose} /> : null;
}
