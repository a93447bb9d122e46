import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pairing } from '@porsi/shared/tablets/tablet';
import { DataSource } from 'typeorm';
import { PairingCodes } from './pairing-codes.js';
import { PairingLimits } from './pairing-limits.js';

const VALID_MINUTES = 10;
/** That a code is taken already is as good as impossible; so often it is not. */
const ATTEMPTS = 3;

const FORGET_EXPIRED = 'DELETE FROM kds_pairings WHERE expires_at <= now()';

const BEGIN = `
  INSERT INTO kds_pairings (id, code_hash, secret_hash, expires_at)
  VALUES ($1, $2, $3, now() + make_interval(mins => $4))
  ON CONFLICT (code_hash) DO NOTHING
  RETURNING expires_at AS "expiresAt"`;

/** A new tablet asks to be let in: it gets a code to show and a secret to claim with. */
@Injectable()
export class BeginPairing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codes: PairingCodes,
    private readonly limits: PairingLimits,
  ) {}

  async run(address: string): Promise<Pairing> {
    await this.limits.begun.take(address);
    await this.dataSource.query(FORGET_EXPIRED);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const begun = await this.begin();
      if (begun) return begun;
    }
    throw new Error('no pairing code is free');
  }

  private async begin(): Promise<Pairing | undefined> {
    const [pairingId, code, secret] = [randomUUID(), this.codes.newCode(), this.codes.newSecret()];
    const [stored] = await this.dataSource.query<{ expiresAt: Date }[]>(BEGIN, [
      pairingId,
      this.codes.hashOfCode(code),
      this.codes.hashOfSecret(secret),
      VALID_MINUTES,
    ]);
    return stored && { pairingId, code, secret, expiresAt: stored.expiresAt.toISOString() };
  }
}
