import { alertsTexts } from './alerts/en';
import { appTexts, boardsTexts, crashedTexts, notFoundTexts, updatesTexts } from './app/en';
import { connectionTexts, failedTexts, maintenanceTexts } from './connection/en';
import { cookingTexts } from './cooking/en';
import { dayTexts } from './day/en';
import { countTexts, packingTexts, reasonTexts } from './packing/en';
import { pairingTexts, sessionTexts } from './session/en';
import { awakeTexts, settingsTexts, soundTexts } from './settings/en';
import { initialsTexts, outboxTexts, refusedTexts, tapsTexts } from './taps/en';
import { trainingTexts } from './training/en';
import { sizeTexts, tapTexts, timeTexts } from './words/en';

/** Every text of the app in English; its shape is what the other language must have too. */
export const en = {
  app: appTexts,
  boards: boardsTexts,
  size: sizeTexts,
  cooking: cookingTexts,
  packing: packingTexts,
  count: countTexts,
  reason: reasonTexts,
  time: timeTexts,
  alerts: alertsTexts,
  tap: tapTexts,
  taps: tapsTexts,
  outbox: outboxTexts,
  refused: refusedTexts,
  sound: soundTexts,
  awake: awakeTexts,
  initials: initialsTexts,
  updates: updatesTexts,
  pairing: pairingTexts,
  failed: failedTexts,
  connection: connectionTexts,
  maintenance: maintenanceTexts,
  day: dayTexts,
  session: sessionTexts,
  settings: settingsTexts,
  training: trainingTexts,
  notFound: notFoundTexts,
  crashed: crashedTexts,
};

export type Messages = typeof en;
