import { Injectable } from '@nestjs/common';
import type { Credentials } from '@porsi/shared/auth/session';
import { Refusal } from '../../platform/http/refusal.js';
import { Accounts, type Account } from './account.js';
import { InTurn } from './in-turn.js';
import { fitsPassword, hashPassword, isOutdated } from '../../platform/auth/passwords.js';
import { Sessions, type GrantedSession, type Origin } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

/** Signs people in with e-mail and password. */
@Injectable()
export class SignIn {
  private readonly inTurn = new InTurn();

  constructor(
    private readonly accounts: Accounts,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
  ) {}

  async run(credentials: Credentials, origin: Origin): Promise<GrantedSession> {
    const account = await this.accounts.find(credentials.email);
    const email = account?.email ?? credentials.email;
    // In turn, because twenty tablets may sign in to one account at once and none of them fails.
    await this.inTurn.run(email.toLowerCase(), async () => {
      await this.limits.begin(email, origin.address);
      if (!(await isRight(credentials.password, account))) throw new Refusal('INVALID_CREDENTIALS');
      await this.limits.succeeded(email, origin.address);
    });
    if (!account) throw new Refusal('INVALID_CREDENTIALS');
    if (isOutdated(account.passwordHash)) {
      await this.accounts.renewHash(account, await hashPassword(credentials.password));
    }
    return this.sessions.open(account, origin);
  }
}

/** An inactive user's password is looked at like any other: the time it takes says nothing. */
async function isRight(password: string, account: Account | undefined): Promise<boolean> {
  const fits = await fitsPassword(password, account?.passwordHash);
  return fits && account?.isActive === true;
}
