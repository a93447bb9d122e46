import type { Messages } from '../en';

export const sessionTexts: Messages['session'] = {
  signIn: 'Masuk',
  signInHint: 'Tablet ini tetap masuk.',
  email: 'E-mail',
  password: 'Kata sandi',
  show: 'Tampilkan kata sandi',
  signOut: 'Keluar',
  signedInAs: 'Masuk sebagai',
  restoring: 'Memulai…',
  unreachable: 'Server belum menjawab',
  unreachableHint: 'Sambungan dicoba terus.',
  INVALID_CREDENTIALS: 'E-mail atau kata sandi salah.',
  TOO_MANY_REQUESTS: 'Terlalu banyak percobaan. Coba lagi dalam {{minutes, number}} mnt.',
  required: 'Isi e-mail dan kata sandi.',
  noBoardsTitle: 'Akun ini tidak punya tampilan dapur',
  noBoardsHint: 'Peran “{{role}}” tidak memakai tampilan dapur. Hubungi kepala dapur.',
};

export const pairingTexts: Messages['pairing'] = {
  begin: 'Pasangkan tablet ini',
  title: 'Pasangkan tablet ini dengan dapur',
  hint: 'Kepala dapur memasukkan kode ini di halaman “Tablet”.',
  code: 'Kode',
  waiting: 'Menunggu kode dimasukkan…',
  qr: 'Atau pindai dengan ponsel yang sudah masuk',
  signIn: 'Masuk dengan e-mail saja',
};
