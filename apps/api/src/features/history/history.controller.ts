import { Controller, Get, Query } from '@nestjs/common';
import { HistoryEntry, HistoryQuery } from '@porsi/shared/history/history-entry';
import { ListOf } from '@porsi/shared/http/page';
import { Allow } from '../../platform/auth/access.js';
import { Answers } from '../../platform/http/answers.js';
import { ListHistory } from './list-history.js';

@Controller('api/history')
export class HistoryController {
  constructor(private readonly listHistory: ListHistory) {}

  @Get()
  @Allow('history.read')
  @Answers(200, ListOf(HistoryEntry))
  list(@Query({ schema: HistoryQuery }) query: HistoryQuery) {
    return this.listHistory.run(query);
  }
}
