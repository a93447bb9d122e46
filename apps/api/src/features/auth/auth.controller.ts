import { Body, Controller, Get, Headers, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import { Credentials, CurrentUser as CurrentUserSchema, Session } from '@porsi/shared/auth/session';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, SignedIn } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { bearerTokenOf } from '../../platform/auth/bearer-token.js';
import { addressOf } from '../../platform/http/address-of.js';
import { Answers } from '../../platform/http/answers.js';
import { DuringMaintenance } from '../../platform/maintenance/during-maintenance.js';
import {
  clearRefreshCookie,
  refreshTokenOf,
  setRefreshCookie,
} from '../../platform/auth/refresh-cookie.js';
import { Refresh } from './refresh.js';
import type { GrantedSession } from '../../platform/auth/sessions.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: Refresh,
    private readonly signOut: SignOut,
  ) {}

  @Post('login')
  @Public()
  @DuringMaintenance()
  @Answers(200, Session, 'INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS')
  async login(
    @Body({ schema: Credentials }) credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const origin = { address: addressOf(request), userAgent: request.headers['user-agent'] };
    return answer(request, reply, await this.signIn.run(credentials, origin));
  }

  @Post('refresh')
  @Public()
  @DuringMaintenance()
  @ApiCookieAuth('porsi_refresh')
  @Answers(200, Session, 'UNAUTHENTICATED')
  async refresh(
    @Headers('idempotency-key') attempt: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return answer(request, reply, await this.refreshSession.run(refreshTokenOf(request), attempt));
  }

  @Post('logout')
  @Public()
  @Answers(204, null)
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.run(refreshTokenOf(request), bearerTokenOf(request));
    clearRefreshCookie(request, reply);
  }

  @Get('me')
  @SignedIn()
  @Answers(200, CurrentUserSchema)
  me(@CurrentUser() { id, email, fullName, role }: Actor): CurrentUserSchema {
    return { id, email, fullName, role };
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, granted: GrantedSession): Session {
  setRefreshCookie(request, reply, granted.refreshToken);
  return granted.session;
}
