import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '@porsi/shared/auth/roles';
import type { FastifyRequest } from 'fastify';
import { addressOf } from '../http/address-of.js';
import { Refusal } from '../http/refusal.js';
import { ACCESS, type Access } from './access.js';
import { rememberActor } from './actor.js';
import { AccessTokens } from './access-tokens.js';
import { bearerTokenOf } from './bearer-token.js';

/** Lets a request through to its handler when its sender may; a route that says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined, symbol>(ACCESS, context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const user = await this.tokens.userOf(bearerTokenOf(request));
    if (!user) throw new Refusal('UNAUTHENTICATED');
    rememberActor(request, { ...user, address: addressOf(request) });
    if (access === 'signed-in') return true;
    if (!access || !may(user.role, access)) throw new Refusal('FORBIDDEN');
    return true;
  }
}
