import { Injectable } from '@nestjs/common';
import { AccessTokens } from '../../platform/auth/access-tokens.js';
import type { RefreshToken } from '../../platform/auth/refresh-token.js';
import { Sessions } from '../../platform/auth/sessions.js';

/** Ends the session that a request names, by its refresh cookie or by its access token. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  async run(
    refreshToken: RefreshToken | undefined,
    accessToken: string | undefined,
  ): Promise<void> {
    const renewed = refreshToken && (await this.sessions.renew(refreshToken));
    if (renewed) await this.sessions.end(renewed.refreshToken.sessionId);
    const user = await this.tokens.userOf(accessToken);
    if (user) await this.sessions.end(user.sessionId);
  }
}
