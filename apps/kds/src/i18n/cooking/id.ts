import type { Messages } from '../en';

export const cookingTexts: Messages['cooking'] = {
  status: { pending: 'Belum dimasak', cooking: 'Sedang dimasak', ready: 'Siap' },
  start: 'Mulai masak',
  finish: 'Masakan siap',
  amounts: 'Jumlah yang dimasak',
  forSmall: 'Untuk kecil',
  forLarge: 'Untuk besar',
  together: 'Jumlah',
  schools: 'Sekolah',
  school: 'Sekolah',
  instructions: 'Cara memasak',
  noComponents: 'Resep ini belum punya komponen.',
  dishes: 'Menu pada tanggal ini',
  emptyTitle: 'Tidak ada yang dimasak pada tanggal ini',
  emptyHint: 'Belum ada menu yang disetujui untuk tanggal ini.',
};
