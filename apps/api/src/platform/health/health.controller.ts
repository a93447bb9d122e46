import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/access.js';
import { Answers } from '../http/answers.js';
import { DuringMaintenance } from '../maintenance/during-maintenance.js';
import { CheckReadiness } from './check-readiness.js';
import { Alive, Readiness } from './health.js';

@Controller('health')
@DuringMaintenance()
export class HealthController {
  constructor(private readonly checkReadiness: CheckReadiness) {}

  @Get()
  @Public()
  @Answers(200, Alive)
  alive(): Alive {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Answers(200, Readiness)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.checkReadiness.run();
    if (readiness.status === 'unavailable') reply.status(503).header('retry-after', '5');
    return readiness;
  }
}
