import type { Messages } from '../en';

export const sizeTexts: Messages['size'] = {
  small: 'Kecil',
  large: 'Besar',
  smallLetter: 'K',
  largeLetter: 'B',
  total: 'Total',
  portions_one: '{{count, number}} porsi',
  portions_other: '{{count, number}} porsi',
};

export const timeTexts: Messages['time'] = {
  hours: '{{hours}} j {{minutes}} mnt',
  eatBefore: 'Makan sebelum {{time}}',
  fresh: 'sisa {{left}}',
  soon: 'tinggal {{left}}',
  short: 'mobil berangkat SESUDAH itu',
  over: 'LEWAT BATAS',
  departure: {
    early: 'berangkat {{left}} lagi',
    soon: 'berangkat {{left}} lagi',
    late: 'TERLAMBAT {{left}}',
  },
  lateWord: 'terlambat',
  clockSlow_one: 'Jam tablet ini lambat {{count, number}} menit. Tampilan memakai jam server.',
  clockSlow_other: 'Jam tablet ini lambat {{count, number}} menit. Tampilan memakai jam server.',
  clockFast_one: 'Jam tablet ini cepat {{count, number}} menit. Tampilan memakai jam server.',
  clockFast_other: 'Jam tablet ini cepat {{count, number}} menit. Tampilan memakai jam server.',
};

export const tapTexts: Messages['tap'] = {
  undo: 'Urungkan',
  sure: 'Yakin? Ketuk lagi',
  undoTo: 'Urungkan: kembali ke “{{status}}”',
  started: 'Mulai {{time}}',
  finished: 'Selesai {{time}}',
  minutes: '{{count, number}} mnt',
  dismiss: 'OK',
};
