import { expect, test } from 'vitest';
import { announcementsOf, closingsOf } from './announcements.js';

const window = {
  startsAt: '2026-11-22T13:00:00.000Z',
  endsAt: '2026-11-22T13:15:00.000Z',
  message: null,
};

test("tells the kitchen's own time, in both languages, for e-mail and WhatsApp", () => {
  const [id, en] = announcementsOf(window, 'Asia/Jakarta');
  expect(id?.language).toBe('id');
  expect(id?.email.body).toMatch(/Minggu, 22 November 2026.* 20\.00 sampai .* 20\.15/);
  expect(en?.email.body).toMatch(/Sunday.* 22 November 2026.* 20:00 to .* 20:15/);
  expect(en?.whatsApp).toMatch(/^\*Porsi maintenance\*\n/);
});

test('an end that nobody knows is not told; what it is for is', () => {
  const [, en] = announcementsOf(
    { ...window, endsAt: null, message: 'New portion sizes.' },
    'Asia/Jakarta',
  );
  expect(en?.email.body).toMatch(/from Sunday[^.]*20:00\. New portion sizes\./);
});

test('its end is told in both languages, with what is new', () => {
  const [id, en] = closingsOf(new Date('2026-11-22T13:12:00Z'), 'Asia/Jakarta');
  expect(id?.whatsApp).toMatch(/selesai pada Minggu, 22 November 2026.* 20\.12/);
  expect(id?.email.body).toContain('porsi kecil (kelas 1-3)');
  expect(en?.email.body).toMatch(/over at Sunday.* 22 November 2026.* 20:12/);
});
