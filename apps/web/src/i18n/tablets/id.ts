/** Texts of the tablets' page, in Indonesian. */
export const tabletTexts = {
  title: 'Tablet',
  pair: 'Pasangkan tablet',
  edit: 'Tablet',
  code: 'Kode di tablet',
  codeHint: 'Enam huruf dan angka, seperti yang tampil di tablet',
  name: 'Nama',
  nameHint: 'Tempatnya, misalnya “Meja packing 2”',
  role: 'Tampilan',
  roles: { chef: 'Tampilan masak', packing: 'Tampilan packing' },
  pairedAt: 'Dipasangkan',
  lastSeen: 'Terakhir terhubung',
  version: 'Versi',
  battery: 'Baterai',
  now: 'sekarang',
  never: 'belum pernah',
  silentSince: 'tidak terhubung sejak {{when}}',
  paired: '“{{name}}” sudah dipasangkan: tampilannya segera terbuka.',
  empty: 'Belum ada tablet yang dipasangkan',
  emptyHint:
    'Buka {{address}} di peramban tablet lalu pilih “Pasangkan tablet ini”. Tablet menampilkan kode enam karakter, dan kode QR yang membawa ponsel Anda ke sini dengan kode sudah terisi. Masukkan kode itu beserta nama dan tampilannya.',
  revoke: 'Cabut akses',
  revokeOne: 'Cabut akses “{{name}}”',
  revokeTitle: 'Cabut akses “{{name}}”?',
  revokeText:
    'Tablet langsung keluar dan tidak menampilkan apa pun lagi. Ketukan yang belum terkirim tetap tersimpan di tablet sampai dipasangkan kembali. Ketukan sebelumnya tetap ada di riwayat.',
  revoked: 'Akses “{{name}}” dicabut',
} as const;
