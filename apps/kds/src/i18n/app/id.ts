import type { Messages } from '../en';

export const appTexts: Messages['app'] = {
  title: 'Dapur Porsi',
  loading: 'Memuat…',
  retry: 'Coba lagi',
  retryingSoon: 'Mencoba lagi sendiri.',
  menu: 'Menu',
  close: 'Tutup',
};

export const boardsTexts: Messages['boards'] = {
  cooking: 'Masak',
  packing: 'Packing',
  choose: 'Tampilan mana untuk tablet ini?',
  cookingHint: 'Apa yang dimasak, berapa banyak, untuk siapa',
  packingHint: 'Apa yang dikirim ke sekolah mana',
  switchTo: 'Tampilan',
  readOnly: 'Peran Anda hanya boleh melihat tampilan ini.',
};

export const notFoundTexts: Messages['notFound'] = {
  title: 'Halaman ini tidak ada',
  back: 'Ke tampilan',
};

export const crashedTexts: Messages['crashed'] = {
  title: 'Terjadi kesalahan di tablet ini',
  hint: 'Ketukan yang sudah tersimpan tetap ada.',
  reload: 'Muat lagi',
};

export const updatesTexts: Messages['updates'] = {
  ready: 'Versi baru sudah siap. Dipakai saat tidak ada yang mengetuk.',
  now: 'Pakai sekarang',
};
