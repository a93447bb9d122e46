import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Alert } from '@porsi/ui/alert';
import { Construction } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { kitchenQuery } from '../../lib/kitchen';

/** Tells who is at the door that there is a maintenance, and who may come in. */
export function SignInNotice() {
  const { t } = useTranslation();
  const { data: kitchen } = useQuery(kitchenQuery);
  const format = useFormat(kitchen?.timezone);
  const maintenance = kitchen?.maintenance;
  if (!maintenance?.active) return null;
  const { endsAt, message } = maintenance;
  return (
    <Alert
      color="turmeric"
      icon={<Construction />}
      title={t('maintenance.now')}
      role="note"
      mb="md"
    >
      {endsAt
        ? `${t('maintenance.until', { until: format.instant(endsAt) })}.`
        : t('maintenance.endUnknown')}{' '}
      {message} {t('maintenance.onlyHead')}
    </Alert>
  );
}
