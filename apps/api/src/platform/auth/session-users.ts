import { Injectable } from '@nestjs/common';
import { Batched } from '../database/batched.js';
import { NamedStatements } from '../database/named-statements.js';
import type { Actor } from './actor.js';

type SessionUser = Omit<Actor, 'address'>;

const FIND = `
  SELECT u.id, u.email, u.full_name AS "fullName", u.role, s.id AS "sessionId"
    FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.id = ANY ($1::uuid[]) AND s.expires_at > now() AND u.is_active`;

/** Who a session belongs to, asked on every request: a session that has ended ends its tokens at once. */
@Injectable()
export class SessionUsers {
  private readonly users = new Batched<string, SessionUser>(async (sessionIds) => {
    const users = await this.statements.query<SessionUser>('session-users', FIND, [sessionIds]);
    return new Map(users.map((user) => [user.sessionId, user]));
  });

  constructor(private readonly statements: NamedStatements) {}

  find(sessionId: string): Promise<SessionUser | undefined> {
    return this.users.get(sessionId);
  }
}
