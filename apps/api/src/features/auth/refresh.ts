import { Injectable } from '@nestjs/common';
import { SessionUsers } from '../../platform/auth/session-users.js';
import { Refusal } from '../../platform/http/refusal.js';
import { MaintenanceState } from '../../platform/maintenance/maintenance-state.js';
import type { RefreshToken } from '../../platform/auth/refresh-token.js';
import { Sessions, type GrantedSession } from '../../platform/auth/sessions.js';

/** A new access token for the session of a refresh token, which is rotated. */
@Injectable()
export class Refresh {
  constructor(
    private readonly sessions: Sessions,
    private readonly users: SessionUsers,
    private readonly maintenance: MaintenanceState,
  ) {}

  /** @param attempt the Idempotency-Key: a repeat whose answer was lost answers the same */
  async run(used: RefreshToken | undefined, attempt?: string): Promise<GrantedSession> {
    // Before the token is rotated: who is refused keeps the one that works afterwards.
    await this.maintenance.admit(async () => used && (await this.users.find(used.sessionId))?.role);
    const granted = used && (await this.sessions.renew(used, attempt));
    if (!granted) throw new Refusal('UNAUTHENTICATED');
    return granted;
  }
}
