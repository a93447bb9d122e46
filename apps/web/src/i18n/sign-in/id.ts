/** Texts of signing in, in Indonesian. */
export const signInTexts = {
  title: 'Masuk',
  lead: 'Rencanakan porsi dapur Anda.',
  claim: 'Porsi yang tepat di setiap nampan.',
  claimHint:
    'Kecil untuk kelas 1-3, besar untuk yang lain: direncanakan di sini, langsung tampil di tablet.',
  email: 'E-mail',
  password: 'Kata sandi',
  submit: 'Masuk',
  again: 'Masuk lagi',
  againHint: 'Sesi Anda berakhir. Masuk untuk melanjutkan; isian Anda tidak hilang.',
  wait: 'Terlalu banyak percobaan. Coba lagi dalam {{time}}.',
  show: 'Tampilkan atau sembunyikan kata sandi',
} as const;
