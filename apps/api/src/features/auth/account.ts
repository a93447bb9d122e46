import { Injectable } from '@nestjs/common';
import { NamedStatements } from '../../platform/database/named-statements.js';

/** A user as a sign-in sees it. */
export interface Account {
  id: number;
  email: string;
  fullName: string;
  role: string;
  isActive: boolean;
  passwordHash: string;
}

// A tablet is a user too, but nobody who signs in. An older database may hold two spellings of an e-mail; the one that was typed comes first.
const FIND = `
  SELECT id, email, full_name AS "fullName", role, is_active AS "isActive", password_hash AS "passwordHash"
    FROM users WHERE lower(email) = lower($1) AND NOT EXISTS (SELECT FROM kds_tablets WHERE user_id = users.id)
   ORDER BY email = $1 DESC, id LIMIT 1`;

const RENEW = 'UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2';

/** The accounts that people sign in to. */
@Injectable()
export class Accounts {
  constructor(private readonly statements: NamedStatements) {}

  async find(email: string): Promise<Account | undefined> {
    const [account] = await this.statements.query<Account>('account-by-email', FIND, [email]);
    return account;
  }

  /** Replaces an outdated hash, unless the password was changed meanwhile. */
  async renewHash({ id, passwordHash }: Account, renewed: string): Promise<void> {
    await this.statements.query('renew-password-hash', RENEW, [id, passwordHash, renewed]);
  }
}
