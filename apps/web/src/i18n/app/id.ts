/** Texts of the frame around every page: navigation, roles, what concerns the whole app, in Indonesian. */
export const appTexts = {
  skip: 'Langsung ke isi',
  navigation: 'Navigasi utama',
  menu: 'Menu',
  language: 'Bahasa',
  tablets: 'Tablet dapur',
  cookingBoard: 'Tampilan masak',
  packingBoard: 'Tampilan packing',
  opensNewTab: 'terbuka di tab baru',
  account: 'Akun',
  signOut: 'Keluar',
  offline: 'Tidak ada koneksi. Data mungkin sudah lama; isian Anda tetap tersimpan di layar.',
  crashed: 'Ada yang salah di halaman ini',
  crashedHint: 'Bagian lain tetap berfungsi. Yang sudah disimpan tidak hilang.',
  reload: 'Muat ulang',
  home: 'Kembali ke minggu ini',
  notFound: 'Tidak ada apa-apa di alamat ini',
  notFoundHint: 'Mungkin sudah dihapus, atau alamatnya salah ketik.',
  forbidden: 'Halaman ini bukan untuk peran Anda',
  forbiddenHint: 'Tanyakan kepada kepala SPPG bila Anda memerlukannya.',
  toTablets: 'Tempat Anda di tablet dapur',
  toTabletsHint: '{{name}}, aplikasi ini untuk perencanaan. Memasak dan packing ada di tampilan:',
  unknownRole: 'Akun Anda tidak punya peran di sini',
  unknownRoleHint:
    '“{{role}}” adalah peran dari sistem lama. Mintalah peran baru kepada kepala SPPG.',
} as const;

export const navigationTexts = {
  week: 'Rencana',
  schools: 'Sekolah',
  recipes: 'Resep',
  users: 'Pengguna',
  tablets: 'Tablet',
  history: 'Riwayat',
  maintenance: 'Pemeliharaan',
} as const;

export const roleNames = {
  kepala_sppg: 'Kepala SPPG',
  ahli_gizi: 'Ahli gizi',
  chef: 'Juru masak',
  packing: 'Petugas packing',
} as const;
