import { expect, test } from 'vitest';
import decodeQR from 'qr/decode.js';
import { qrModules } from './qr-modules';

const SCALE = 4;
const QUIET = 4;

test('a code that is drawn from its runs says what it should', () => {
  const link = 'http://192.168.1.10:8080/kds/packing?date=2026-11-24&school=12';
  const { size, runs } = qrModules(link);
  const side = (size + 2 * QUIET) * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const { x, y, length } of runs) {
    for (let row = 0; row < SCALE; row += 1) {
      const begin = ((y + QUIET) * SCALE + row) * side + (x + QUIET) * SCALE;
      for (let at = begin; at < begin + length * SCALE; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(link);
});
