import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { TapButtons } from '../../elements/tap-buttons';
import { packingSteps } from '../../lib/step-of';
import { tapPacking } from '../../lib/tapping';
import { uncookedDishes } from './uncooked-dishes';

interface SchoolStepsProps {
  date: string;
  school: PackingSchool;
  /** Its count is not the plan: it is finished with a reason only. */
  differs: boolean;
  onReasonWanted: () => void;
}

/** The step forward of a school, and the step back. */
export const SchoolSteps = memo(function SchoolSteps(props: SchoolStepsProps) {
  const { date, school, differs, onReasonWanted } = props;
  const { t } = useTranslation();
  const steps = packingSteps(school.status);
  // Which ones, the list of its dishes shows.
  const waitsForDishes = steps.index === 1 && uncookedDishes([school]).length > 0;
  const forward = () => {
    if (!steps.next) return;
    if (steps.next === 'ready' && differs) onReasonWanted();
    else tapPacking(date, school, steps.next);
  };
  return (
    <TapButtons
      step={steps.index}
      name={school.schoolName}
      startLabel={t('packing.start')}
      finishLabel={t('packing.finish')}
      previousLabel={steps.previous && t(`packing.status.${steps.previous}`)}
      blocked={waitsForDishes ? t('packing.waitsForDishes') : null}
      onForward={forward}
      onBack={() => steps.previous && tapPacking(date, school, steps.previous)}
    />
  );
});
