import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { z } from 'zod';
import { ENV, type Env } from '../../env.js';
import type { Actor } from './actor.js';
import { SessionUsers } from './session-users.js';
import { VerifiedTokens, type VerifiedClaims } from './verified-tokens.js';

/** How long an access token lives, in seconds. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;

const ALGORITHM = 'HS256';
const Claims = z.object({ sid: z.uuid(), sub: z.string(), exp: z.int() });

/** Makes access tokens and finds out whose they are. */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;
  private readonly verified = new VerifiedTokens((token) => this.claimsIn(token));

  constructor(
    @Inject(ENV) env: Env,
    private readonly sessionUsers: SessionUsers,
  ) {
    this.jwt = new JwtService({
      // A string would be tried as a public key on every request; that costs half a millisecond each.
      secret: createSecretKey(env.jwtSecret, 'utf8'),
      signOptions: { algorithm: ALGORITHM, expiresIn: ACCESS_TOKEN_SECONDS },
      verifyOptions: { algorithms: [ALGORITHM] },
    });
  }

  /** A token for a session. */
  issue(sessionId: string, userId: number): string {
    return this.jwt.sign({ sid: sessionId, sub: String(userId) });
  }

  /** Whose token it is; undefined when it is none of ours, is too old, or its session has ended. */
  async userOf(token: string | undefined): Promise<Omit<Actor, 'address'> | undefined> {
    const sessionId = token === undefined ? undefined : this.verified.sessionIdIn(token);
    return sessionId === undefined ? undefined : this.sessionUsers.find(sessionId);
  }

  private claimsIn(token: string): VerifiedClaims | undefined {
    try {
      return Claims.parse(this.jwt.verify<object>(token));
    } catch {
      return undefined;
    }
  }
}
