import { useTranslation } from 'react-i18next';
import { roles } from '@porsi/shared/auth/roles';

/** A role in words; one of an older system says that it is. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const known = roles.find((name) => name === role);
    return known ? t(`roles.${known}`) : t('users.oldRole', { role });
  };
}
