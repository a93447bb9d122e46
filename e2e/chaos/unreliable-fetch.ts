import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.js';
import type { Tally } from './tally.js';

const LONGEST_DELAY = 150;

export interface BadEvening {
  random: Random;
  tally: Tally;
  /** Whether the evening has become quiet. */
  calm: () => boolean;
}

/**
 * `fetch` on a bad evening: some writes are sent twice, almost at once or after a later write was answered;
 * of some the answer is lost. The seed decides what becomes of the first write, the second, and so on.
 * Keeps cookies, as a browser does.
 */
export function unreliableFetch({ random, tally, calm }: BadEvening): typeof fetch {
  const send = fetchWithCookies();
  /** Copies that wait until a later write is answered. */
  let late: (() => void)[] = [];
  return async (input, init) => {
    if (!isTap(input, init) || calm()) return send(input, init);
    const { copy, delay, answerIsLost } = fateOf(random);
    const sendAgain = async (kind: 'sent twice' | 'sent late') => {
      await pause(kind === 'sent twice' ? delay : 0);
      if (calm()) return;
      const answer = await send(input, { ...init, signal: null }).catch(() => undefined);
      if (answer !== undefined && answer.status < 500) tally.add(kind);
    };
    if (copy === 'soon') void sendAgain('sent twice');
    const answer = await send(input, init);
    for (const sendCopy of late) sendCopy();
    late = copy === 'late' ? [() => void sendAgain('sent late')] : [];
    if (!answerIsLost) return answer;
    tally.add('lost answer');
    throw new TypeError('the answer was lost');
  };
}

/** Always as many choices, so that one write's fate does not change the next one's. */
function fateOf(random: Random) {
  return {
    copy: random.weighted([
      ['none', 16],
      ['soon', 2],
      ['late', 2],
    ] as const),
    delay: random.between(0, LONGEST_DELAY),
    answerIsLost: random.happens(0.1),
  };
}

function fetchWithCookies(): typeof fetch {
  let cookie = '';
  return async (input, init = {}) => {
    const answer = await fetch(input, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
    });
    const [kept] = answer.headers.getSetCookie();
    if (kept !== undefined) cookie = kept.split(';', 1)[0] ?? '';
    return answer;
  };
}

function isTap(...[input, init]: Parameters<typeof fetch>): boolean {
  const isSession = typeof input === 'string' && input.includes('/api/auth/');
  return init?.method !== undefined && init.method !== 'GET' && !isSession;
}
