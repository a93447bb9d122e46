import type { Messages } from '../en';

export const settingsTexts: Messages['settings'] = {
  language: 'Bahasa',
  appearance: 'Warna layar',
  light: 'Terang',
  dark: 'Gelap',
  admin: 'Rencana porsi (admin)',
  offlineStart: 'Bisa dibuka tanpa jaringan',
  noOfflineStart: 'Hanya bisa dibuka dengan jaringan: perlu https',
  version: 'versi {{version}}',
  serverVersion: 'server: versi {{version}}',
};

export const soundTexts: Messages['sound'] = {
  title: 'Suara',
  on: 'Nyala',
  muted: 'Mati',
  test: 'Coba bunyikan',
  none: 'Peramban ini tidak bisa berbunyi.',
  sign: { locked: 'Ketuk agar bersuara', muted: 'Suara mati', none: 'Tanpa suara' },
};

export const awakeTexts: Messages['awake'] = { sign: 'Layar bisa mati' };
