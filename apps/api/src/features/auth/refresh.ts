import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import type { RefreshToken } from './refresh-token.js';
import { Sessions, type GrantedSession } from './sessions.js';

/** A new access token for the session of a refresh token, which is rotated. */
@Injectable()
export class Refresh {
  constructor(private readonly sessions: Sessions) {}

  async run(used: RefreshToken | undefined): Promise<GrantedSession> {
    const granted = used && (await this.sessions.renew(used));
    if (!granted) throw new Refusal('UNAUTHENTICATED');
    return granted;
  }
}
