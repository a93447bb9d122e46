import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ListOf } from '@porsi/shared/http/page';
import { AcknowledgeAlerts as Acknowledgement, BoardAlert } from '@porsi/shared/kds/board-alert';
import { Floor } from '@porsi/shared/kds/floor';
import { KdsOperation, OperationQuery } from '@porsi/shared/kds/kds-operation';
import { BoardQuery } from '@porsi/shared/kds/tap';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { AcknowledgeAlerts } from './acknowledge-alerts.js';
import { GetBoard } from './get-board.js';
import { ListOperations } from './list-operations.js';
import { JSON_TEXT, sendBoard } from './send-board.js';

@Controller('api/kds')
export class FloorController {
  constructor(
    private readonly getBoard: GetBoard,
    private readonly acknowledgeAlerts: AcknowledgeAlerts,
    private readonly listOperations: ListOperations,
  ) {}

  @Get('floor')
  @Allow('boards.read')
  @Answers(200, Floor)
  async floor(
    @Query({ schema: BoardQuery }) { date }: BoardQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    sendBoard(reply, await this.getBoard.run('floor', date, request.headers['if-none-match']));
  }

  /** Whose board an alert is on decides who may acknowledge it. */
  @Post('alerts/acknowledge')
  @Allow('boards.read')
  @Answers(200, ListOf(BoardAlert), 'NOT_FOUND', 'OPERATION_REUSED')
  @Header('content-type', JSON_TEXT)
  acknowledge(
    @Body({ schema: Acknowledgement }) tap: Acknowledgement,
    @CurrentUser() actor: Actor,
  ) {
    return this.acknowledgeAlerts.run(tap, actor);
  }

  @Get('operations')
  @Allow('boards.read')
  @Answers(200, ListOf(KdsOperation))
  operations(
    @Query({ schema: OperationQuery }) query: OperationQuery,
  ): Promise<ListOf<KdsOperation>> {
    return this.listOperations.run(query);
  }
}
