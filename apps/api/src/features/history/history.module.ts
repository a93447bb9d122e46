import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { ListHistory } from './list-history.js';

@Module({ controllers: [HistoryController], providers: [ListHistory] })
export class HistoryModule {}
