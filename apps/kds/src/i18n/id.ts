import { alertsTexts } from './alerts/id';
import { appTexts, boardsTexts, crashedTexts, notFoundTexts, updatesTexts } from './app/id';
import { connectionTexts, failedTexts, maintenanceTexts } from './connection/id';
import { cookingTexts } from './cooking/id';
import { dayTexts } from './day/id';
import { countTexts, packingTexts, reasonTexts } from './packing/id';
import { pairingTexts, sessionTexts } from './session/id';
import { awakeTexts, settingsTexts, soundTexts } from './settings/id';
import { initialsTexts, outboxTexts, refusedTexts, tapsTexts } from './taps/id';
import { trainingTexts } from './training/id';
import { sizeTexts, tapTexts, timeTexts } from './words/id';
import type { Messages } from './en';

/** Every text of the app in Indonesian. */
export const id: Messages = {
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
