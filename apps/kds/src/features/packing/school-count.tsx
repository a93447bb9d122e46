import { countDiffers, countStanding } from '@porsi/shared/kds/count-standing';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import { useTranslation } from 'react-i18next';
import { CountPad } from './count-pad';
import { differenceWords } from './difference-words';
import styles from './school-count.module.css';

interface SchoolCountProps {
  date: string;
  school: PackingSchool;
  floorSchool: FloorSchool;
  stackSize: number;
  mayCount: boolean;
}

/** The trays of a school: to count while it is packed; what came out of it afterwards. */
export function SchoolCount({ date, school, floorSchool, stackSize, mayCount }: SchoolCountProps) {
  const { t } = useTranslation();
  const standing = countStanding(school, floorSchool);
  if (school.status === 'packing') {
    const sizes = portionSizes.filter(
      (size) => standing[size].planned > 0 || standing[size].counted > 0,
    );
    return sizes.map((size) => (
      <CountPad
        key={size}
        {...standing[size]}
        date={date}
        school={school}
        size={size}
        stackSize={stackSize}
        mayCount={mayCount}
      />
    ));
  }
  if (!floorSchool.isCounted) return null;
  const differs = countDiffers(school, floorSchool);
  return (
    <p className={styles.outcome} data-differs={differs ? '' : undefined}>
      {differs ? differenceWords(standing, t) : t('count.asPlanned')}
      {floorSchool.reason === null ? null : (
        <span className={styles.reason}>{floorSchool.reason}</span>
      )}
    </p>
  );
}
