import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../elements/refusal';
import { StatusChip } from '../../elements/status-chip';
import { StepTimes } from '../../elements/step-times';
import { TapButtons } from '../../elements/tap-buttons';
import { packingSteps } from '../../lib/step-of';
import styles from './school-card.module.css';
import { SchoolPortions } from './school-portions';
import { uncookedDishes } from './uncooked-dishes';
import { usePackingTap } from './use-packing-tap';

interface SchoolCardProps {
  date: string;
  school: PackingSchool;
  timezone: string;
  mayMove: boolean;
}

/** A school: what it gets of every dish in both sizes, and the next step of its packing. */
export function SchoolCard({ date, school, timezone, mayMove }: SchoolCardProps) {
  const { t } = useTranslation();
  const tap = usePackingTap(date, school.schoolId);
  // A tap shows at once; what the server answers, or refuses, then takes its place.
  const status = tap.isPending ? tap.variables : school.status;
  const steps = packingSteps(status);
  const held = packingSteps(school.status);
  const uncooked = uncookedDishes({ schools: [school] }).map(({ recipeName }) => recipeName);
  return (
    <li className={styles.card} data-step={steps.index}>
      <div className={styles.head}>
        <h2 className={styles.name}>{school.schoolName}</h2>
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
          />
        </div>
      </div>
      <SchoolPortions school={school} />
      <div className={styles.foot}>
        {tap.isError ? (
          <Refusal
            error={tap.error}
            context={{ status: t(`packing.status.${school.status}`), dishes: uncooked }}
            onDismiss={tap.reset}
          />
        ) : null}
        {mayMove ? (
          <TapButtons
            step={held.index}
            name={school.schoolName}
            startLabel={t('packing.start')}
            finishLabel={t('packing.finish')}
            previousLabel={held.previous && t(`packing.status.${held.previous}`)}
            waiting={held.index === 1 && uncooked.length > 0}
            sending={tap.isPending}
            onForward={() => held.next && tap.mutate(held.next)}
            onBack={() => held.previous && tap.mutate(held.previous)}
          />
        ) : null}
      </div>
    </li>
  );
}
