import { countDiffers, countStanding } from '@porsi/shared/kds/count-standing';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../elements/alert-banner';
import { DepartureMark } from '../../elements/departure-mark';
import { EatBefore } from '../../elements/eat-before';
import { QuietChange } from '../../elements/quiet-change';
import { StatusChip } from '../../elements/status-chip';
import { StepTimes } from '../../elements/step-times';
import { TapButtons } from '../../elements/tap-buttons';
import { WaitingMark } from '../../elements/waiting-mark';
import { departureOn } from '../../lib/departure-on';
import { packingSteps } from '../../lib/step-of';
import { tapPacking, tapSeen } from '../../lib/tapping';
import { useLate } from '../../lib/use-late';
import { useWaiting } from '../../lib/use-waiting';
import { differenceWords } from './difference-words';
import { ReasonDialog } from './reason-dialog';
import styles from './school-card.module.css';
import { SchoolCount } from './school-count';
import { SchoolPortions } from './school-portions';
import { uncookedDishes } from './uncooked-dishes';

interface SchoolCardProps {
  date: string;
  school: PackingSchool;
  floorSchool: FloorSchool | undefined;
  safeHours: number | null;
  stackSize: number | null;
  /** When the first of its dishes was ready; null before. */
  firstCooked: string | null;
  /** What changed of its dishes and nobody has seen. */
  alerts: readonly FoldedAlert[];
  timezone: string;
  mayMove: boolean;
}

/** A school: what it gets in both sizes, how many trays are counted, when its car leaves, and the next step. */
export const SchoolCard = memo(function SchoolCard(props: SchoolCardProps) {
  const { date, school, floorSchool, safeHours, firstCooked, alerts, timezone, mayMove } = props;
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { schoolName, status } = school;
  const steps = packingSteps(status);
  const departureTime = floorSchool?.departureTime ?? null;
  const late = useLate(date, departureTime, timezone, status === 'ready');
  // Which ones, the list of its dishes shows.
  const waitsForDishes = steps.index === 1 && uncookedDishes({ schools: [school] }).length > 0;
  const differs = countDiffers(school, floorSchool ?? null);
  const forward = () => {
    if (!steps.next) return;
    if (steps.next === 'ready' && differs) dialog.current?.showModal();
    else tapPacking(date, school, steps.next);
  };
  return (
    <li className={styles.card} data-step={steps.index}>
      <WaitingMark waiting={useWaiting('school', school.schoolId)} />
      <div className={styles.head}>
        <h2 className={styles.name}>{schoolName}</h2>
        <div className={styles.state}>
          <StatusChip
            small
            kind="packing"
            step={steps.index}
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
              isReady={status === 'ready'}
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
      <AlertBanner
        withDish
        alerts={alerts}
        name={schoolName}
        onSeen={
          mayMove
            ? () =>
                tapSeen(
                  date,
                  schoolName,
                  alerts.flatMap(({ ids }) => ids),
                )
            : null
        }
      />
      <SchoolPortions school={school} compact={steps.index === 1 && floorSchool !== undefined} />
      {floorSchool && props.stackSize !== null ? (
        <SchoolCount
          date={date}
          school={school}
          floorSchool={floorSchool}
          stackSize={props.stackSize}
          mayCount={mayMove}
        />
      ) : null}
      <div className={styles.foot}>
        {mayMove ? (
          <TapButtons
            step={steps.index}
            name={schoolName}
            startLabel={t('packing.start')}
            finishLabel={t('packing.finish')}
            previousLabel={steps.previous && t(`packing.status.${steps.previous}`)}
            blocked={waitsForDishes ? t('packing.waitsForDishes') : null}
            onForward={forward}
            onBack={() => steps.previous && tapPacking(date, school, steps.previous)}
          />
        ) : null}
      </div>
      {mayMove && floorSchool && differs ? (
        <ReasonDialog
          dialog={dialog}
          school={schoolName}
          difference={differenceWords(countStanding(school, floorSchool), t)}
          onReason={(reason) => tapPacking(date, school, 'ready', reason)}
        />
      ) : null}
    </li>
  );
});
