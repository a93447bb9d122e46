import { expect, test } from 'vitest';
import { shownAddress } from './shown-address';

test.each([null, '::1', '127.0.0.1', '127.8.0.1', '::ffff:127.0.0.1'])(
  '%j is the server itself',
  (address) => expect(shownAddress(address)).toBeNull(),
);

test.each(['192.168.1.20', '::ffff:10.0.0.7', 'fe80::1', '2001:db8::1'])(
  '%j is a place',
  (address) => expect(shownAddress(address)).toBe(address),
);
