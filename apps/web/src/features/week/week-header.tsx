import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, weekStartOf } from '@porsi/shared/calendar/calendar-day';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { Badge } from '@porsi/ui/badge';
import { Button } from '@porsi/ui/button';
import { IconButton } from '@porsi/ui/icon-button';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat } from '../../i18n/use-format';
import { useKitchen } from '../../lib/kitchen';
import { Page } from '../../lib/page';
import { PlanActions } from './plan-actions';
import styles from './week-header.module.css';

interface WeekHeaderProps {
  weekStart: string;
  /** Undefined while it is loaded, null when nothing is planned. */
  plan: MenuPlan | null | undefined;
}

/** Which week, its state, and the ways to other weeks. */
export function WeekHeader({ weekStart, plan }: WeekHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useKitchen();
  const isCurrent = weekStart === weekStartOf(today);
  return (
    <Page
      title={format.dayRange(weekStart, addDays(weekStart, 6))}
      aside={plan !== undefined && <PlanBadge status={plan?.status} />}
      actions={
        <>
          <nav className={styles.weeks} aria-label={t('week.title')}>
            <IconButton
              label={t('week.previous')}
              component={Link}
              to={`/?week=${addDays(weekStart, -7)}`}
              variant="default"
            >
              <ChevronLeft size={17} aria-hidden />
            </IconButton>
            <Button
              variant="default"
              component={Link}
              to="/"
              {...(isCurrent && { 'aria-current': 'date' })}
            >
              {t('week.current')}
            </Button>
            <IconButton
              label={t('week.next')}
              component={Link}
              to={`/?week=${addDays(weekStart, 7)}`}
              variant="default"
            >
              <ChevronRight size={17} aria-hidden />
            </IconButton>
          </nav>
          {plan && <PlanActions plan={plan} />}
        </>
      }
    >
      {null}
    </Page>
  );
}

interface PlanBadgeProps {
  status: MenuPlan['status'] | undefined;
}

function PlanBadge({ status }: PlanBadgeProps) {
  const { t } = useTranslation();
  if (!status)
    return (
      <Badge size="lg" color="gray" variant="outline">
        {t('week.noPlan')}
      </Badge>
    );
  return (
    <Badge size="lg" color={status === 'approved' ? 'pandan' : 'turmeric'}>
      {t(`week.${status}`)}
    </Badge>
  );
}
