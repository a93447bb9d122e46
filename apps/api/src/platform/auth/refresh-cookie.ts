import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readRefreshToken, writeRefreshToken, type RefreshToken } from './refresh-token.js';
import { SESSION_SECONDS } from './sessions.js';

const NAME = 'porsi_refresh';

/** Kitchens run on plain HTTP in their own network too; over HTTPS the cookie stays there. */
function optionsFor(request: FastifyRequest): CookieSerializeOptions {
  return {
    path: '/api/auth',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  };
}

/** The refresh token that a request brings, if any. */
export function refreshTokenOf(request: FastifyRequest): RefreshToken | undefined {
  return readRefreshToken(request.cookies[NAME]);
}

export function setRefreshCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: RefreshToken,
): void {
  reply.setCookie(NAME, writeRefreshToken(token), {
    ...optionsFor(request),
    maxAge: SESSION_SECONDS,
  });
}

export function clearRefreshCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(NAME, optionsFor(request));
}
