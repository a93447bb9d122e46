import { Injectable } from '@nestjs/common';
import { hashPassword, verifyPassword } from '@porsi/db/passwords';
import type { Credentials } from '@porsi/shared/auth/session';
import { Refusal } from '../../platform/http/refusal.js';
import { MaintenanceState } from '../../platform/maintenance/maintenance-state.js';
import { Accounts } from './account.js';
import { InTurn } from './in-turn.js';
import { Sessions, type GrantedSession, type Origin } from '../../platform/auth/sessions.js';
import { SignInLimits } from './sign-in-limits.js';

/** Signs people in with e-mail and password. */
@Injectable()
export class SignIn {
  private readonly inTurn = new InTurn();

  constructor(
    private readonly accounts: Accounts,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
    private readonly maintenance: MaintenanceState,
  ) {}

  async run(credentials: Credentials, origin: Origin): Promise<GrantedSession> {
    const account = await this.accounts.find(credentials.email);
    const email = account?.email ?? credentials.email;
    // In turn, because twenty tablets may sign in to one account at once and none of them fails.
    return this.inTurn.run(email.toLowerCase(), async () => {
      await this.limits.begin(email, origin.address);
      const { ok, needsRehash } = await verifyPassword(account?.passwordHash, credentials.password);
      if (!ok || !account?.isActive) throw new Refusal('INVALID_CREDENTIALS');
      // Before the maintenance is looked at: a right password is no failure, also when it is refused.
      await this.limits.succeeded(email, origin.address);
      await this.maintenance.admit(() => Promise.resolve(account.role));
      if (needsRehash)
        await this.accounts.renewHash(account, await hashPassword(credentials.password));
      return this.sessions.open(account, origin);
    });
  }
}
