import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BigButton } from '../elements/big-button';
import { ScreenMessage } from '../elements/screen-message';

export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ScreenMessage icon={SearchX} title={t('notFound.title')}>
      <BigButton look="primary" tall onClick={() => void navigate('/')}>
        {t('notFound.back')}
      </BigButton>
    </ScreenMessage>
  );
}
