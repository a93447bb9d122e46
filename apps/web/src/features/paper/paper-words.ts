import type { TFunction } from 'i18next';
import type { StackLabel } from '@porsi/shared/paper/stack-labels';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { Language } from '@porsi/ui/language';
import type { Format } from '../../i18n/use-format';

/** What is written on paper: the words of one language, and times of the kitchen's wall. */
export type PaperWords = ReturnType<typeof createPaperWords>;

export function createPaperWords(
  t: TFunction,
  language: Language,
  format: Format,
  timeZone: string,
) {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const sizeWord = (size: PortionSize) => t(`size.${size}`);
  return {
    t,
    language,
    format,
    /** Milliseconds since 1970 as `HH:MM`, as the order on labels writes it, in every language. */
    clock: (at: number) => clock.format(at),
    sizeWord,
    sizeLetter: (size: PortionSize) => t(`size.${size}Letter`),
    labelName: ({ schoolName, size, stack }: StackLabel) =>
      t('paper.words.label', {
        school: schoolName,
        size: sizeWord(size),
        number: stack.number,
        of: stack.of,
      }),
    asOf: (asOf: number, revision: number) =>
      t('paper.words.asOf', { time: clock.format(asOf), revision: format.number(revision) }),
  };
}
