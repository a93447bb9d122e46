import type { Messages } from '../en';

export const tapsTexts: Messages['taps'] = {
  title: 'Daftar ketukan',
  show: 'Daftar ketukan',
  back: 'Kembali',
  none: 'Belum ada ketukan pada tanggal ini.',
  pending: 'Belum terkirim',
  moved: '→ {{status}}',
  counted: '{{size}} {{trays}}',
  filled: '{{size}}: semua',
  uncounted: '{{size}}: hitungan dibatalkan',
  seen: 'perubahan sudah dilihat',
  automatic: 'otomatis, setelah perubahan oleh',
  noEffect: 'sudah begitu',
  undone: 'dibatalkan',
  shownOf: '{{shown, number}} ketukan terakhir dari {{total, number}}',
  earlier: 'Ketukan sebelumnya',
};

export const outboxTexts: Messages['outbox'] = {
  notSentYet: 'Belum terkirim',
  notKept: 'Tidak tersimpan',
  waiting_one: '{{count, number}} ketukan tersimpan, akan dikirim',
  waiting_other: '{{count, number}} ketukan tersimpan, akan dikirim',
  unkept_one:
    'Tablet ini gagal menyimpan {{count, number}} ketukan. Jangan tutup halaman ini sampai terkirim.',
  unkept_other:
    'Tablet ini gagal menyimpan {{count, number}} ketukan. Jangan tutup halaman ini sampai terkirim.',
  keptForSignIn_one:
    '{{count, number}} ketukan tersimpan di tablet ini. Dikirim setelah masuk lagi.',
  keptForSignIn_other:
    '{{count, number}} ketukan tersimpan di tablet ini. Dikirim setelah masuk lagi.',
  signOutAsk_one: '{{count, number}} ketukan belum terkirim. Mau diapakan?',
  signOutAsk_other: '{{count, number}} ketukan belum terkirim. Mau diapakan?',
  signOutKeep: 'Simpan, lalu keluar',
  signOutDiscard: 'Buang, lalu keluar',
};

export const refusedTexts: Messages['refused'] = {
  title: 'Tidak berhasil',
  more_one: 'Dan {{count, number}} lagi ditolak.',
  more_other: 'Dan {{count, number}} lagi ditolak.',
  INVALID_TRANSITION: 'Tablet lain lebih dulu. Tampilan menunjukkan keadaan sekarang.',
  DISHES_NOT_READY: 'Belum semua menu matang.',
  COUNT_DIFFERS: 'Hitungan berbeda dari rencana. Ketuk lagi dan beri alasan.',
  COUNT_BELOW_ZERO: 'Lebih banyak dari yang sudah dihitung.',
  NOT_FOUND: 'Sudah tidak ada di rencana hari ini.',
  FORBIDDEN: 'Peran Anda tidak boleh mengetuk tampilan ini.',
  other: 'Ditolak oleh server ({{code}}).',
};

export const initialsTexts: Messages['initials'] = {
  ask: 'Siapa yang mengetuk?',
  now: '{{initials}} mengetuk. Orang lain?',
  title: 'Siapa yang mengetuk?',
  hint: 'Inisial Anda dicatat di samping ketukan sampai akhir sif.',
  own: 'Inisial (1 sampai 4 huruf)',
  invalid: 'Pakai 1 sampai 4 huruf.',
  nobody: 'Tanpa inisial',
  choose: 'Itu saya',
};
