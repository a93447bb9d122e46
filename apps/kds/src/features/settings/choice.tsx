import { BigButton } from '../../elements/big-button';
import styles from './settings-button.module.css';

interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, as big buttons side by side. */
export function Choice<Value extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <BigButton
          key={value}
          className={value === chosen ? (styles.chosen ?? '') : ''}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
        </BigButton>
      ))}
    </fieldset>
  );
}
