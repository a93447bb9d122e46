import { expect, test } from 'vitest';
import { maintenanceAt, retryAfter, type MaintenanceWindow } from './maintenance.js';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const scheduled: MaintenanceWindow = {
  switchedOn: false,
  startsAt: at('13:00:00'),
  endsAt: at('13:15:00'),
  message: null,
};
const active = (window: MaintenanceWindow | undefined, time: string) =>
  maintenanceAt(window, at(time))?.active ?? null;

test.each([
  ['none', undefined, '13:05:00', null],
  ['announced before it begins', scheduled, '12:59:59', false],
  ['under way from its beginning', scheduled, '13:00:00', true],
  ['over at its end', scheduled, '13:15:00', null],
  ['switched on before its time', { ...scheduled, switchedOn: true }, '12:00:00', true],
  ['switched on and longer than planned', { ...scheduled, switchedOn: true }, '14:00:00', true],
  [
    'switched on without an end',
    { ...scheduled, switchedOn: true, endsAt: null },
    '23:00:00',
    true,
  ],
])('a window is %s', (_, window, time, expected) => {
  expect(active(window, time)).toBe(expected);
});

test.each([
  ['13:00:00', 60],
  ['13:14:30', 30],
  ['13:20:00', 5],
])('at %s a refused request may come again after %i s', (time, seconds) => {
  const maintenance = maintenanceAt({ ...scheduled, switchedOn: true }, at('13:00:00'));
  expect(maintenance && retryAfter(maintenance, at(time))).toBe(seconds);
});
