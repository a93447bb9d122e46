import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartureMark } from '../../elements/departure-mark';
import { EatBefore } from '../../elements/eat-before';
import { QuietChange } from '../../elements/quiet-change';
import { StatusChip } from '../../elements/status-chip';
import { StepTimes } from '../../elements/step-times';
import { departureOn } from '../../lib/departure-on';
import { packingSteps } from '../../lib/step-of';
import { useLate } from '../../lib/use-late';
import styles from './school-card.module.css';

interface SchoolHeadProps {
  date: string;
  school: PackingSchool;
  departureTime: string | null;
  safeHours: number | null;
  /** When the first of its dishes was ready; null before. */
  firstCooked: string | null;
  timezone: string;
}

/** Which school, how far it is, when its car leaves and until when it may be eaten. */
export const SchoolHead = memo(function SchoolHead(props: SchoolHeadProps) {
  const { date, school, departureTime, safeHours, firstCooked, timezone } = props;
  const { t } = useTranslation();
  const { status } = school;
  const isReady = status === 'ready';
  const late = useLate(date, departureTime, timezone, isReady);
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{school.schoolName}</h2>
      <div className={styles.state}>
        <StatusChip
          small
          kind="packing"
          step={packingSteps(status).index}
          label={t(`packing.status.${status}`)}
        />
        <StepTimes
          short
          startedAt={school.startedAt}
          finishedAt={school.finishedAt}
          timezone={timezone}
          late={late}
        />
      </div>
      <div className={styles.state}>
        {departureTime === null ? null : (
          <DepartureMark
            date={date}
            departureTime={departureTime}
            timezone={timezone}
            isReady={isReady}
          />
        )}
        {firstCooked !== null && safeHours !== null ? (
          <EatBefore
            finishedAt={firstCooked}
            safeHours={safeHours}
            timezone={timezone}
            departure={departureOn(date, departureTime, timezone)}
          />
        ) : null}
        {status === 'pending' ? <QuietChange date={date} schoolId={school.schoolId} /> : null}
      </div>
    </div>
  );
});
