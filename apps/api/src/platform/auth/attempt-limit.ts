import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Refusal } from '../http/refusal.js';

/** So many attempts in so many seconds, counted in PostgreSQL, so that every API process sees them. */
export class AttemptLimit {
  private readonly limiter: RateLimiterPostgres;

  /** @param name what is counted; one name for one kind of attempt */
  constructor(dataSource: DataSource, name: string, attempts: number, seconds: number) {
    this.limiter = new RateLimiterPostgres({
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'sign_in_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: attempts,
      duration: seconds,
    });
  }

  /**
   * Takes one of the attempts that are left to somebody.
   *
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async take(who: string): Promise<void> {
    try {
      await this.limiter.consume(keyOf(who));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Refusal('TOO_MANY_REQUESTS', {
        retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
  }

  /** Gives back one attempt that was rightly made. */
  async giveBack(who: string): Promise<void> {
    await this.limiter.reward(keyOf(who));
  }

  /** Forgets all attempts of somebody. */
  async forget(who: string): Promise<void> {
    await this.limiter.delete(keyOf(who));
  }
}

/** Of fixed length, and nobody's e-mail in a table that needs none. */
function keyOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url');
}
