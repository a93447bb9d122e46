import styles from './tray-pattern.module.css';

const COLUMNS = 6;
const ROWS = 5;
const CELL = 120;
/** Where a small portion stands; everywhere else a large one, as in most kitchens. */
const small = new Set([1, 4, 8, 9, 13, 17, 20, 24, 28]);

/** Trays of round small and square large portions: the product in one picture. */
export function TrayPattern() {
  return (
    <svg
      className={styles.pattern}
      viewBox={`0 0 ${COLUMNS * CELL} ${ROWS * CELL}`}
      preserveAspectRatio="xMidYMin slice"
    >
      {Array.from({ length: COLUMNS * ROWS }, (_, index) => {
        const x = (index % COLUMNS) * CELL + CELL / 2;
        const y = Math.floor(index / COLUMNS) * CELL + CELL / 2;
        if (small.has(index)) return <circle key={index} cx={x} cy={y} r={27} fill="#f4b52f" />;
        return (
          <rect key={index} x={x - 38} y={y - 38} width={76} height={76} rx={18} fill="#1c6b4f" />
        );
      })}
    </svg>
  );
}
