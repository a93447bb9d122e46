import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../http/refusal.js';

/** Who asks, signed in as whom, and from where. */
export interface Actor {
  id: number;
  email: string;
  fullName: string;
  role: string;
  sessionId: string;
  /** The network address that the request came from. */
  address: string;
}

const actors = new WeakMap<FastifyRequest, Actor>();

/** Remembers who makes a request; the guard does. */
export function rememberActor(request: FastifyRequest, actor: Actor): void {
  actors.set(request, actor);
}

/** Who makes a request, or undefined on a public route. */
export function actorOf(request: FastifyRequest): Actor | undefined {
  return actors.get(request);
}

/** The one who asks: `@CurrentUser() actor: Actor`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Refusal('UNAUTHENTICATED');
  return actor;
});
