/** Texts of the line to the server and of what failed on it. */
export const failedTexts = {
  title: 'The board could not be loaded',
  network: 'The server does not answer. Check the Wi‑Fi of this tablet.',
  MAINTENANCE: 'The system is under maintenance.',
  DATABASE_UNAVAILABLE: 'The server cannot reach its database.',
  FORBIDDEN: 'This account may not see the boards.',
  other: 'The server had a problem ({{code}}).',
};

export const connectionTexts = {
  connecting: 'Connecting',
  live: 'Live',
  stale: 'Not up to date',
  offline: 'No connection',
  asOf: 'as of {{time}}',
  never: 'nothing received yet',
  staleStrip: 'Not up to date. This board shows how things were at {{time}}.',
  offlineStrip: 'No connection. This board shows how things were at {{time}}.',
  unprovenStrip: 'No live connection. Changes may not show.',
};

export const maintenanceTexts = {
  from: 'Maintenance from {{time}}',
  now: 'Maintenance is running',
  until: 'until {{time}}',
};
