/** The words that many pages use: buttons, states, sizes, in Indonesian. */
export const commonTexts = {
  save: 'Simpan',
  cancel: 'Batal',
  close: 'Tutup',
  delete: 'Hapus',
  edit: 'Ubah',
  stillTrying: 'Server belum menjawab. Masih dicoba.',
  tryAgain: 'Coba lagi',
  undo: 'Urungkan',
  search: 'Cari',
  all: 'Semua',
  active: 'Aktif',
  inactive: 'Nonaktif',
  loading: 'Memuat…',
  status: 'Status',
  name: 'Nama',
  none: '–',
  pages: 'Halaman',
  firstPage: 'Halaman pertama',
  lastPage: 'Halaman terakhir',
  nextPage: 'Halaman berikutnya',
  previousPage: 'Halaman sebelumnya',
  saved: 'Tersimpan',
  deleted: 'Terhapus',
  loadFailed: 'Ini tidak dapat dimuat',
} as const;

export const sizeTexts = {
  small: 'Kecil',
  large: 'Besar',
  smallLetter: 'K',
  largeLetter: 'B',
} as const;
