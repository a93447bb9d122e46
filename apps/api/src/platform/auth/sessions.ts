import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@porsi/shared/auth/session';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { NamedStatements } from '../database/named-statements.js';
import { plannedQuery } from '../database/planned-query.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';
import { hashOf, newRefreshToken, rotationKey, type RefreshToken } from './refresh-token.js';
import { rotate, type Rotation, type StoredTokens } from './rotate-refresh-token.js';

/** How long a session lives without being used; a tablet keeps its sign-in that long. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Where a sign-in came from. */
export interface Origin {
  address: string;
  userAgent: string | undefined;
}

/** A session as its owner gets it: the answer and the refresh cookie's token. */
export interface GrantedSession {
  session: Session;
  refreshToken: RefreshToken;
}

/** Whose session it is. */
export type Owner = Session['user'];

const OPEN = {
  name: 'open-session',
  text: `
  INSERT INTO sessions (id, user_id, refresh_hash, expires_at, user_agent, address)
  VALUES ($1, $2, $3, now() + make_interval(secs => $4), $5, $6)`,
};

const LOCK = `
  SELECT s.refresh_hash AS "refreshHash", s.spent_hashes AS "spentHashes",
         extract(epoch FROM clock_timestamp())::float8 AS now,
         u.id, u.email, u.full_name AS "fullName", u.role
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.id = $1 AND s.expires_at > now() AND u.is_active
     FOR UPDATE OF s`;

// Whoever refreshes is there: of a tablet that is noted.
const ROTATE = `
  WITH seen AS (
    UPDATE kds_tablets SET last_seen_at = now() WHERE user_id = (SELECT user_id FROM sessions WHERE id = $1)
  )
  UPDATE sessions SET refresh_hash = $2, spent_hashes = $3, rotated_at = now(),
         expires_at = now() + make_interval(secs => $4)
   WHERE id = $1`;

const END = 'DELETE FROM sessions WHERE id = $1';

/** Opens, renews and ends sessions. */
@Injectable()
export class Sessions {
  private readonly rotationKey: Uint8Array;

  constructor(
    @Inject(ENV) env: Env,
    private readonly tokens: AccessTokens,
    private readonly statements: NamedStatements,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rotationKey = rotationKey(env.jwtSecret);
  }

  /** A new session of a user; in a transaction where one is given. */
  async open(
    owner: Owner,
    { address, userAgent }: Origin,
    tx?: EntityManager,
  ): Promise<GrantedSession> {
    const token = newRefreshToken(randomUUID());
    const values = [
      token.sessionId,
      owner.id,
      hashOf(token),
      SESSION_SECONDS,
      userAgent?.slice(0, 500),
      address,
    ];
    if (tx) await plannedQuery(tx, OPEN, values);
    else await this.statements.query(OPEN.name, OPEN.text, values);
    return this.grant(owner, token);
  }

  /**
   * The session of a refresh token, with a new token; undefined when there is none, or none any more.
   *
   * @param attempt its owner's name for this use: a repeat answers the same
   */
  renew(used: RefreshToken, attempt?: string): Promise<GrantedSession | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const [stored] = await tx.query<(StoredTokens & Owner)[]>(LOCK, [used.sessionId]);
      if (!stored) return undefined;
      const rotation = rotate(used, attempt, stored, this.rotationKey);
      await keep(tx, used.sessionId, rotation);
      return rotation.kind === 'reused' ? undefined : this.grant(stored, rotation.token);
    });
  }

  /** Ends a session; its access tokens and sockets end with it. */
  async end(sessionId: string): Promise<void> {
    await this.statements.query('end-session', END, [sessionId]);
  }

  private grant({ id, email, fullName, role }: Owner, refreshToken: RefreshToken): GrantedSession {
    const accessToken = this.tokens.issue(refreshToken.sessionId, id);
    const session = {
      accessToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      user: { id, email, fullName, role },
    };
    return { session, refreshToken };
  }
}

async function keep(tx: EntityManager, sessionId: string, rotation: Rotation): Promise<void> {
  if (rotation.kind === 'reused') await tx.query(END, [sessionId]);
  if (rotation.kind !== 'rotated') return;
  const spentHashes = JSON.stringify(rotation.spentHashes);
  await tx.query(ROTATE, [sessionId, hashOf(rotation.token), spentHashes, SESSION_SECONDS]);
}
