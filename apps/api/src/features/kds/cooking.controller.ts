import { Body, Controller, Get, Header, Put, Query, Req, Res } from '@nestjs/common';
import { CookingBoard, CookingDish } from '@porsi/shared/kds/cooking-board';
import { BoardQuery, CookingTap } from '@porsi/shared/kds/tap';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { ChangeCookingStatus } from './change-cooking-status.js';
import { GetBoard } from './get-board.js';
import { JSON_TEXT, sendBoard } from './send-board.js';

@Controller('api/kds/cooking')
export class CookingController {
  constructor(
    private readonly getBoard: GetBoard,
    private readonly changeCookingStatus: ChangeCookingStatus,
  ) {}

  @Get()
  @Allow('boards.read')
  @Answers(200, CookingBoard)
  async board(
    @Query({ schema: BoardQuery }) { date }: BoardQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    sendBoard(reply, await this.getBoard.run('cooking', date, request.headers['if-none-match']));
  }

  @Put(':menuItemId/status')
  @Allow('cooking.move')
  @Answers(200, CookingDish, 'INVALID_TRANSITION', 'OPERATION_REUSED')
  @Header('content-type', JSON_TEXT)
  changeStatus(
    @PathId('menuItemId') menuItemId: number,
    @Body({ schema: CookingTap }) tap: CookingTap,
    @CurrentUser() actor: Actor,
  ) {
    return this.changeCookingStatus.run(menuItemId, tap, actor);
  }
}
