import type { Messages } from '../en';

export const dayTexts: Messages['day'] = {
  today: 'Hari ini',
  tomorrow: 'Besok',
  yesterday: 'Kemarin',
  previous: 'Hari sebelumnya',
  next: 'Hari berikutnya',
  choose: 'Pilih hari',
  backToToday: 'Ke hari ini',
  past: 'Hari yang SUDAH LEWAT',
  future: 'Hari yang BELUM TIBA',
  invalid: 'Tanggal itu tidak ada',
};
