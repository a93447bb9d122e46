import { createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PAIRING_ALPHABET, PAIRING_LENGTH } from '@porsi/shared/tablets/tablet';
import { ENV, type Env } from '../../env.js';

/** Makes the codes and secrets of pairings, and what is stored of them. */
@Injectable()
export class PairingCodes {
  private readonly key: Uint8Array;

  constructor(@Inject(ENV) { jwtSecret }: Env) {
    this.key = new Uint8Array(hkdfSync('sha256', jwtSecret, '', 'porsi pairing code', 32));
  }

  /** A code that a person reads from one screen and types into another. */
  newCode(): string {
    const letter = () => PAIRING_ALPHABET[randomInt(PAIRING_ALPHABET.length)] ?? '';
    return Array.from({ length: PAIRING_LENGTH }, letter).join('');
  }

  /** What a tablet proves with that it is the one which shows the code. */
  newSecret(): string {
    return randomBytes(32).toString('base64url');
  }

  /** So short a text could be found again from its bare hash; without the server's key it cannot. */
  hashOfCode(code: string): string {
    return createHmac('sha256', this.key).update(code).digest('hex');
  }

  /** The secret is 256 random bits, it needs neither salt nor key. */
  hashOfSecret(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }
}
