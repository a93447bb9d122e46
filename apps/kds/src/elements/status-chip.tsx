import { CircleCheckBig, CircleDashed, Flame, Package } from 'lucide-react';
import styles from './status-chip.module.css';

/** 0: waits, 1: under way, 2: ready. */
export type StepIndex = 0 | 1 | 2;

interface StatusChipProps {
  step: StepIndex;
  kind: 'cooking' | 'packing';
  label: string;
  small?: boolean;
}

/** How far something is: by word, shape and colour. */
export function StatusChip({ step, kind, label, small = false }: StatusChipProps) {
  const Working = kind === 'cooking' ? Flame : Package;
  const Icon = step === 0 ? CircleDashed : step === 1 ? Working : CircleCheckBig;
  return (
    <span className={small ? `${styles.chip} ${styles.small}` : styles.chip} data-step={step}>
      <Icon size={small ? 20 : 26} strokeWidth={2.5} aria-hidden />
      {label}
    </span>
  );
}
