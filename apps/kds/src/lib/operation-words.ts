import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { TFunction } from 'i18next';
import { signed } from './quantity';

/** What a tap did, in the reader's words; of what or whom stands beside it. */
export function operationWords(
  operation: PendingOperation,
  t: TFunction,
  language: string,
): string {
  switch (operation.kind) {
    case 'cooking.status':
      return t('taps.moved', { status: t(`cooking.status.${operation.tap.status}`) });
    case 'packing.status':
      return t('taps.moved', { status: t(`packing.status.${operation.tap.status}`) });
    case 'packing.count': {
      const { size, change } = operation.tap;
      const words = { size: t(`size.${size}`) };
      if (change.kind === 'fill') return t('taps.filled', words);
      if (change.kind === 'undo') return t('taps.uncounted', words);
      return t('taps.counted', { ...words, trays: signed(change.trays, language) });
    }
    case 'alerts.acknowledge':
      return t('taps.seen');
  }
}
