import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { Pairing, PairingAnswer, PairingClaim } from '@porsi/shared/tablets/tablet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/auth/access.js';
import { setRefreshCookie } from '../../platform/auth/refresh-cookie.js';
import { addressOf } from '../../platform/http/address-of.js';
import { Answers } from '../../platform/http/answers.js';
import { PathUuidPipe } from '../../platform/http/path-id.js';
import { BeginPairing } from './begin-pairing.js';
import { ClaimPairing } from './claim-pairing.js';

@Controller('api/tablets/pairings')
export class PairingsController {
  constructor(
    private readonly beginPairing: BeginPairing,
    private readonly claimPairing: ClaimPairing,
  ) {}

  @Post()
  @Public()
  @Answers(201, Pairing, 'TOO_MANY_REQUESTS')
  begin(@Req() request: FastifyRequest): Promise<Pairing> {
    return this.beginPairing.run(addressOf(request));
  }

  @Post(':pairingId/claim')
  @Public()
  @Answers(200, PairingAnswer)
  async claim(
    @Param('pairingId', PathUuidPipe) pairingId: string,
    @Body({ schema: PairingClaim }) { secret }: PairingClaim,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PairingAnswer> {
    const origin = { address: addressOf(request), userAgent: request.headers['user-agent'] };
    const granted = await this.claimPairing.run(pairingId, secret, origin);
    if (!granted) return { status: 'waiting' };
    setRefreshCookie(request, reply, granted.refreshToken);
    return { status: 'paired', ...granted.session };
  }
}
