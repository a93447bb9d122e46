import type { Messages } from '../en';

export const packingTexts: Messages['packing'] = {
  status: { pending: 'Belum dikemas', packing: 'Sedang dikemas', ready: 'Siap' },
  start: 'Mulai packing',
  finish: 'Selesai',
  waitsForDishes: 'menunggu masakan',
  order: { departure: 'Urut berangkat', name: 'Urut nama' },
  orderLabel: 'Urutan sekolah: {{order}}',
  progress: 'Kemajuan packing',
  progressOf: '{{ready, number}} dari {{total, number}} sekolah siap',
  notCooked: 'Belum matang:',
  dishPending: 'Belum dimasak',
  dishCooking: 'Sedang dimasak',
  dishReady: 'Sudah matang',
  completed: 'Semua {{count, number}} sekolah sudah siap',
  completedAt: 'Semua {{count, number}} sekolah sudah siap sejak {{time}}',
  emptyTitle: 'Tidak ada yang dikemas pada tanggal ini',
  emptyHint: 'Belum ada menu yang disetujui untuk tanggal ini.',
};

export const countTexts: Messages['count'] = {
  all: 'Semua',
  complete: 'pas',
  asPlanned: 'Hitungan sesuai rencana',
  short: 'kurang {{count, number}}',
  over: 'lebih {{count, number}}',
};

export const reasonTexts: Messages['reason'] = {
  title: 'Hitungan berbeda dari rencana. Mengapa?',
  dishShort: 'Masakan kurang',
  spoiled: 'Ada yang rusak atau tumpah',
  schoolAsked: 'Permintaan sekolah',
  reserve: 'Termasuk cadangan',
  own: 'Alasan lain',
  cancel: 'Kembali menghitung',
  finish: 'Selesai dengan alasan ini',
};
