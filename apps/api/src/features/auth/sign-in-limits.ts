import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

/** Failures that are allowed in {@link WINDOW_SECONDS}: a whole kitchen shares one address. */
export const FAILURES_PER_EMAIL = 10;
export const FAILURES_PER_ADDRESS = 100;
export const WINDOW_SECONDS = 15 * 60;

/** Counts failed sign-ins in PostgreSQL, so that every API process sees them. */
@Injectable()
export class SignInLimits {
  private readonly perEmail: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const shared = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'sign_in_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: WINDOW_SECONDS,
    };
    this.perEmail = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'email',
      points: FAILURES_PER_EMAIL,
    });
    this.perAddress = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'address',
      points: FAILURES_PER_ADDRESS,
    });
  }

  /**
   * Takes one of the failures that are left; {@link succeeded} gives it back. Taken before the password
   * is looked at: however many guesses arrive at once, no more than allowed are answered.
   *
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async begin(email: string, address: string): Promise<void> {
    await take(this.perAddress, keyOf(address));
    await take(this.perEmail, keyOf(email));
  }

  /** Forgets the failures of an e-mail. */
  async succeeded(email: string, address: string): Promise<void> {
    await this.perEmail.delete(keyOf(email));
    await this.perAddress.reward(keyOf(address));
  }
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Refusal('TOO_MANY_REQUESTS', {
      retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    });
  }
}

/** Of fixed length, and nobody's e-mail in a table that needs none. */
function keyOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('base64url');
}
