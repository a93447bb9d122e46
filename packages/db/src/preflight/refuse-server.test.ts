import { expect, test } from 'vitest';
import { complaintAbout, type Server } from './refuse-server.js';

const fine: Server = {
  version: '15.18',
  major: 15,
  standby: false,
  readOnly: false,
  schema: 'public',
  searchPath: '"$user", public',
};

test.each([
  [{}, undefined],
  [{ version: '18.4', major: 18 }, undefined],
  [{ version: '14.11', major: 14 }, 'this is PostgreSQL 14.11, and 15 or newer is needed'],
  [{ standby: true }, 'this server is a read-only replica'],
  [{ readOnly: true }, 'this database is set to be read-only (default_transaction_read_only)'],
  [{ schema: null, searchPath: 'nowhere' }, 'no schema of the search_path (nowhere) exists'],
])('%o: %s', (change, complaint) => {
  expect(complaintAbout({ ...fine, ...change })?.[0]).toBe(complaint);
});
