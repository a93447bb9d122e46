/** Texts of what is typed and not saved: leaving it, a conflict with what somebody else saved, in Indonesian. */
export const leaveTexts = {
  title: 'Tinggalkan tanpa menyimpan?',
  text: 'Perubahan Anda di halaman ini belum disimpan.',
  stay: 'Tetap di sini',
  leave: 'Tinggalkan tanpa menyimpan',
} as const;

export const conflictTexts = {
  title: 'Orang lain sudah mengubah ini',
  text: 'Tidak ada yang hilang: pilih yang dilanjutkan. Anda melihatnya di formulir sebelum disimpan.',
  field: 'Isian',
  before: 'Sebelumnya',
  mine: 'Milik saya',
  theirs: 'Milik mereka',
  both: 'diubah keduanya',
  combine: 'Gabungkan',
  combineHint: 'Semuanya: yang hanya mereka ubah, dan semua yang Anda ubah',
  keepMine: 'Pertahankan milik saya',
  keepMineHint_one: 'Formulir seperti yang Anda isi; menyimpan menimpa {{count}} perubahan mereka',
  keepMineHint_other:
    'Formulir seperti yang Anda isi; menyimpan menimpa {{count}} perubahan mereka',
  takeTheirs: 'Ambil milik mereka',
  takeTheirsHint_one: 'Formulir seperti yang tersimpan sekarang, tanpa {{count}} perubahan Anda.',
  takeTheirsHint_other: 'Formulir seperti yang tersimpan sekarang, tanpa {{count}} perubahan Anda.',
  undoHint: '“Urungkan” mengembalikan milik Anda.',
  same: 'Kedua versi sama: cukup simpan lagi.',
  applied: 'Periksa lalu simpan.',
  deleted:
    'Ini sudah dihapus orang lain. Isian Anda masih ada; simpan sebagai yang baru bila perlu.',
  saveAsNew: 'Simpan sebagai baru',
} as const;
