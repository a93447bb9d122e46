import { Body, Controller, Get, Header, Post, Put, Query, Req, Res } from '@nestjs/common';
import { FloorSchool } from '@porsi/shared/kds/floor';
import { PackingBoard, PackingSchool } from '@porsi/shared/kds/packing-board';
import { CountTap } from '@porsi/shared/kds/packing-count';
import { BoardQuery, PackingTap } from '@porsi/shared/kds/tap';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { ChangePackingStatus } from './change-packing-status.js';
import { CountTrays } from './count-trays.js';
import { GetBoard } from './get-board.js';
import { JSON_TEXT, sendBoard } from './send-board.js';

@Controller('api/kds/packing')
export class PackingController {
  constructor(
    private readonly getBoard: GetBoard,
    private readonly changePackingStatus: ChangePackingStatus,
    private readonly countTrays: CountTrays,
  ) {}

  @Get()
  @Allow('boards.read')
  @Answers(200, PackingBoard)
  async board(
    @Query({ schema: BoardQuery }) { date }: BoardQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    sendBoard(reply, await this.getBoard.run('packing', date, request.headers['if-none-match']));
  }

  @Put(':schoolId/status')
  @Allow('packing.move')
  @Answers(
    200,
    PackingSchool,
    'INVALID_TRANSITION',
    'DISHES_NOT_READY',
    'COUNT_DIFFERS',
    'OPERATION_REUSED',
  )
  @Header('content-type', JSON_TEXT)
  changeStatus(
    @PathId('schoolId') schoolId: number,
    @Body({ schema: PackingTap }) tap: PackingTap,
    @CurrentUser() actor: Actor,
  ) {
    return this.changePackingStatus.run(schoolId, tap, actor);
  }

  @Post(':schoolId/counts')
  @Allow('packing.move')
  @Answers(200, FloorSchool, 'INVALID_TRANSITION', 'COUNT_BELOW_ZERO', 'OPERATION_REUSED')
  @Header('content-type', JSON_TEXT)
  count(
    @PathId('schoolId') schoolId: number,
    @Body({ schema: CountTap }) tap: CountTap,
    @CurrentUser() actor: Actor,
  ) {
    return this.countTrays.run(schoolId, tap, actor);
  }
}
