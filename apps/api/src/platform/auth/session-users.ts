import { Injectable } from '@nestjs/common';
import { NamedStatements } from '../database/named-statements.js';
import type { Actor } from './actor.js';

const FIND = `
  SELECT u.id, u.email, u.full_name AS "fullName", u.role, s.id AS "sessionId"
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.id = $1 AND s.expires_at > now() AND u.is_active`;

/** Who a session belongs to, asked on every request: a session that has ended ends its tokens at once. */
@Injectable()
export class SessionUsers {
  constructor(private readonly statements: NamedStatements) {}

  async find(sessionId: string): Promise<Omit<Actor, 'address'> | undefined> {
    const [user] = await this.statements.query<Omit<Actor, 'address'>>('session-user', FIND, [
      sessionId,
    ]);
    return user;
  }
}
