import { countDiffers, countStanding } from '@porsi/shared/kds/count-standing';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../elements/alert-banner';
import { WaitingMark } from '../../elements/waiting-mark';
import { packingSteps } from '../../lib/step-of';
import { tapPacking, tapSeen } from '../../lib/tapping';
import { differenceWords } from './difference-words';
import { ReasonDialog } from './reason-dialog';
import { schoolAnchor } from './school-anchor';
import styles from './school-card.module.css';
import { SchoolCount } from './school-count';
import { SchoolHead } from './school-head';
import { SchoolPortions } from './school-portions';
import { SchoolSteps } from './school-steps';

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
  /** Somebody came for this school: by the code on one of its labels. */
  isAsked: boolean;
}

/**
 * A school: what it gets in both sizes, how many trays are counted, when its car leaves, and the next
 * step. A tray that is counted renders its count alone, so that it is on the screen with the tap.
 */
export const SchoolCard = memo(function SchoolCard(props: SchoolCardProps) {
  const { date, school, floorSchool, safeHours, stackSize, alerts, mayMove } = props;
  const { t } = useTranslation();
  const [asksReason, setAsksReason] = useState(false);
  const askReason = useCallback(() => setAsksReason(true), []);
  const { schoolName } = school;
  const step = packingSteps(school.status).index;
  const differs = countDiffers(school, floorSchool ?? null);
  // Somebody else has completed the count meanwhile.
  if (asksReason && !differs) setAsksReason(false);
  const seen = () =>
    tapSeen(
      date,
      schoolName,
      alerts.flatMap(({ ids }) => ids),
    );
  return (
    <li
      className={styles.card}
      id={schoolAnchor(school.schoolId)}
      data-step={step}
      aria-current={props.isAsked ? 'true' : undefined}
    >
      <WaitingMark of="school" id={school.schoolId} />
      <SchoolHead
        date={date}
        school={school}
        departureTime={floorSchool?.departureTime ?? null}
        safeHours={safeHours}
        firstCooked={props.firstCooked}
        timezone={props.timezone}
      />
      <AlertBanner withDish alerts={alerts} name={schoolName} onSeen={mayMove ? seen : null} />
      <SchoolPortions school={school} compact={step === 1 && floorSchool !== undefined} />
      {floorSchool && stackSize !== null ? (
        <SchoolCount
          date={date}
          school={school}
          floorSchool={floorSchool}
          stackSize={stackSize}
          mayCount={mayMove}
        />
      ) : null}
      <div className={styles.foot}>
        {mayMove ? (
          <SchoolSteps date={date} school={school} differs={differs} onReasonWanted={askReason} />
        ) : null}
      </div>
      {asksReason && floorSchool ? (
        <ReasonDialog
          school={schoolName}
          difference={differenceWords(countStanding(school, floorSchool), t)}
          onReason={(reason) => tapPacking(date, school, 'ready', reason)}
          onClose={() => setAsksReason(false)}
        />
      ) : null}
    </li>
  );
});
