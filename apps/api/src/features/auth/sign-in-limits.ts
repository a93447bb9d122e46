import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttemptLimit } from '../../platform/auth/attempt-limit.js';

/** Failures that are allowed in {@link WINDOW_SECONDS}: a whole kitchen shares one address. */
export const FAILURES_PER_EMAIL = 10;
export const FAILURES_PER_ADDRESS = 100;
export const WINDOW_SECONDS = 15 * 60;

/** Counts failed sign-ins in PostgreSQL, so that every API process sees them. */
@Injectable()
export class SignInLimits {
  private readonly perEmail: AttemptLimit;
  private readonly perAddress: AttemptLimit;

  constructor(dataSource: DataSource) {
    this.perEmail = new AttemptLimit(dataSource, 'email', FAILURES_PER_EMAIL, WINDOW_SECONDS);
    this.perAddress = new AttemptLimit(dataSource, 'address', FAILURES_PER_ADDRESS, WINDOW_SECONDS);
  }

  /**
   * Takes one of the failures that are left; {@link succeeded} gives it back. Taken before the password
   * is looked at: however many guesses arrive at once, no more than allowed are answered.
   *
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async begin(email: string, address: string): Promise<void> {
    await this.perAddress.take(address);
    await this.perEmail.take(email);
  }

  /** Forgets the failures of an e-mail. */
  async succeeded(email: string, address: string): Promise<void> {
    await this.perEmail.forget(email);
    await this.perAddress.giveBack(address);
  }
}
