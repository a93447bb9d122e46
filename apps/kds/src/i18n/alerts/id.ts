import type { Messages } from '../en';

export const alertsTexts: Messages['alerts'] = {
  title: 'Berubah saat dikerjakan',
  kind: { changed: 'Berubah', added: 'Baru', removed: 'Dihapus' },
  removed: 'Dihapus dari rencana',
  asBefore: 'kembali ke jumlah semula',
  seen: 'Sudah dilihat',
  seenAll: 'Semua sudah dilihat',
  more_one: 'dan {{count, number}} lagi',
  more_other: 'dan {{count, number}} lagi',
  quiet_one: '{{count, number}} angka berubah',
  quiet_other: '{{count, number}} angka berubah',
};
