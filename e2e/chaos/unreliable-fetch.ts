import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.js';

const LONGEST_DELAY = 150;

/**
 * `fetch` on a bad evening: some writes are sent twice, the second time late, so that it arrives after
 * later ones; of some the answer is lost. Keeps cookies, as a browser does.
 *
 * @param calm whether the evening has become quiet
 */
export function unreliableFetch(random: Random, calm: () => boolean): typeof fetch {
  let cookie = '';
  const send = async (input: Parameters<typeof fetch>[0], init: RequestInit = {}) => {
    const answer = await fetch(input, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
    });
    const [kept] = answer.headers.getSetCookie();
    if (kept !== undefined) cookie = kept.split(';', 1)[0] ?? '';
    return answer;
  };
  return async (input, init) => {
    const isTap = init?.method !== undefined && init.method !== 'GET' && !isSession(input);
    if (!isTap || calm()) return send(input, init);
    if (random.happens(0.15)) void sendLate(() => send(input, init), random);
    const answer = await send(input, init);
    if (random.happens(0.1)) throw new TypeError('the answer was lost');
    return answer;
  };
}

async function sendLate(again: () => Promise<Response>, random: Random): Promise<void> {
  await pause(random.between(0, LONGEST_DELAY));
  await again().catch(() => undefined);
}

const isSession = (input: Parameters<typeof fetch>[0]) =>
  typeof input === 'string' && input.includes('/api/auth/');
