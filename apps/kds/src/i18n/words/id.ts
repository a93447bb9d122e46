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
  hours: '{{hours}}\u00a0j\u00a0{{minutes}}\u00a0mnt',
  eatBefore: 'Makan sebelum {{time}}',
  fresh: 'sisa\u00a0{{left}}',
  soon: 'tinggal\u00a0{{left}}',
  short: 'mobil berangkat SETELAH itu',
  over: 'LEWAT BATAS',
  departure: {
    early: '{{left}}\u00a0lagi',
    soon: '{{left}}\u00a0lagi',
    late: 'TERLAMBAT {{left}}',
  },
  lateWord: 'terlambat',
  clockSlow_one:
    'Jam tablet ini {{count, number}} menit lebih lambat. Tampilan memakai jam server.',
  clockSlow_other:
    'Jam tablet ini {{count, number}} menit lebih lambat. Tampilan memakai jam server.',
  clockFast_one: 'Jam tablet ini {{count, number}} menit lebih cepat. Tampilan memakai jam server.',
  clockFast_other:
    'Jam tablet ini {{count, number}} menit lebih cepat. Tampilan memakai jam server.',
};

export const tapTexts: Messages['tap'] = {
  undo: 'Urungkan',
  sure: 'Yakin? Ketuk lagi',
  undoTo: 'Urungkan: kembali ke “{{status}}”',
  started: 'Mulai {{time}}',
  finished: 'Selesai {{time}}',
  minutes: '{{count, number}}\u00a0mnt',
  dismiss: 'OK',
};
