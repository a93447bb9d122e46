import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttemptLimit } from '../../platform/auth/attempt-limit.js';

const WINDOW_SECONDS = 15 * 60;

/** A kitchen's tablets share one address, and ask again when their code has expired. */
export const PAIRINGS_PER_ADDRESS = 60;

/** Codes that somebody may get wrong. */
export const WRONG_CODES_PER_USER = 10;

/** How often pairings may be begun, and codes be tried. */
@Injectable()
export class PairingLimits {
  readonly begun: AttemptLimit;
  readonly tried: AttemptLimit;

  constructor(dataSource: DataSource) {
    this.begun = new AttemptLimit(dataSource, 'pairing', PAIRINGS_PER_ADDRESS, WINDOW_SECONDS);
    this.tried = new AttemptLimit(dataSource, 'pairing-code', WRONG_CODES_PER_USER, WINDOW_SECONDS);
  }
}
