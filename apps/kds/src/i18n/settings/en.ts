/** Texts of the settings, and of what the tablet says of itself. */
export const settingsTexts = {
  language: 'Language',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  admin: 'Plan portions (admin)',
  offlineStart: 'Starts without network too',
  noOfflineStart: 'Starts with network only: that needs https',
  version: 'version {{version}}',
  serverVersion: 'server: version {{version}}',
};

export const soundTexts = {
  title: 'Sound',
  on: 'On',
  muted: 'Muted',
  test: 'Hear it once',
  none: 'This browser makes no sound.',
  sign: { locked: 'Tap for sound', muted: 'Muted', none: 'No sound' },
};

export const awakeTexts = { sign: 'Screen may sleep' };
