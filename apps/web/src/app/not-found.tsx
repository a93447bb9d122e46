import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@porsi/ui/button';
import { Compass } from 'lucide-react';
import { Empty } from '../lib/empty';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty order={1} icon={Compass} title={t('app.notFound')} hint={t('app.notFoundHint')}>
      <Button component={Link} to="/">
        {t('app.home')}
      </Button>
    </Empty>
  );
}
