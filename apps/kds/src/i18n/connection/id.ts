import type { Messages } from '../en';

export const failedTexts: Messages['failed'] = {
  title: 'Tampilan tidak bisa dimuat',
  network: 'Server tidak menjawab. Periksa Wi‑Fi tablet ini.',
  MAINTENANCE: 'Sistem sedang dalam pemeliharaan.',
  DATABASE_UNAVAILABLE: 'Server tidak dapat menjangkau basis datanya.',
  FORBIDDEN: 'Akun ini tidak boleh melihat tampilan dapur.',
  other: 'Ada masalah di server ({{code}}).',
};

export const connectionTexts: Messages['connection'] = {
  connecting: 'Menyambung',
  live: 'Langsung',
  stale: 'Belum diperbarui',
  offline: 'Terputus',
  asOf: 'per {{time}}',
  never: 'belum ada data',
  staleStrip: 'Belum diperbarui. Tampilan ini menunjukkan keadaan pukul {{time}}.',
  offlineStrip: 'Terputus. Tampilan ini menunjukkan keadaan pukul {{time}}.',
  unprovenStrip: 'Tidak tersambung. Perubahan mungkin tidak terlihat.',
};

export const maintenanceTexts: Messages['maintenance'] = {
  from: 'Pemeliharaan mulai {{time}}',
  now: 'Sedang pemeliharaan',
  until: 'sampai {{time}}',
};
