import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { createLogger } from './create-logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLogger('trace', destination));
  return text;
}

it('hides secrets wherever an object holds them', () => {
  const text = logged((logger) => {
    logger.info(
      {
        password: 'geheim',
        req: { headers: { authorization: 'geheim', cookie: 'geheim' } },
        user: { passwordHash: 'geheim' },
      },
      'x',
    );
    logger.info(
      {
        res: { headers: { 'set-cookie': 'geheim' } },
        session: { accessToken: 'geheim', refreshToken: 'geheim' },
      },
      'x',
    );
  });
  expect(text).not.toContain('geheim');
  expect(text).toContain('[redacted]');
});

it('tells of a failed query what failed, not with which values', () => {
  const error = new QueryFailedError(
    'UPDATE users SET password_hash = $1',
    ['geheim'],
    new Error('no such column'),
  );
  const text = logged((logger) => logger.error({ err: error }, 'x'));
  expect(text).toContain('no such column');
  expect(text).not.toContain('geheim');
});
