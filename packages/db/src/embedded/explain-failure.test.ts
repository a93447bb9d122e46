import { expect, test } from 'vitest';
import { explainFailure, isPortTaken } from './explain-failure.js';

test.each([
  [
    'initdb: error: could not write to file "x": No space left on device',
    /disk .* is full/,
    /DATA_DIR/,
  ],
  ['initdb: error: could not create directory "x": Permission denied', /cannot write/, /DATA_DIR/],
  ['touch: cannot touch: Read-only file system', /cannot write/, /DATA_DIR/],
  ['/bin/sh: 4: flock: not found', /flock/, /util-linux/],
  [
    'initdb: error while loading shared libraries: libicui18n.so.60',
    /not installed completely/,
    /pnpm install/,
  ],
  ['FATAL:  database files are incompatible with server', /another major version/, /DATA_DIR/],
])('%s', (complaint, message, wayOut) => {
  const error = explainFailure(complaint, '/data/postgres');
  expect(error.message).toMatch(message);
  expect(error.wayOut).toMatch(wayOut);
});

test('anything else shows the line that tells most, and where the log is', () => {
  const error = explainFailure(
    'LOG:  starting\n2026 FATAL:  out of memory\nLOG:  shut down\n',
    '/data/postgres',
  );
  expect(error.message).toBe('the embedded PostgreSQL does not start: 2026 FATAL:  out of memory');
  expect(error.wayOut).toBe('see /data/postgres/server.log');
});

test('a taken port is told apart, since another port helps', () => {
  expect(
    isPortTaken(explainFailure('FATAL: could not bind: Address already in use', '/data')),
  ).toBe(true);
  expect(isPortTaken(explainFailure('FATAL: out of memory', '/data'))).toBe(false);
});
