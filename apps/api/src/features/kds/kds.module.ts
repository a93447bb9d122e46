import { Module } from '@nestjs/common';
import { BoardCache } from './board-cache.js';
import { ChangeCookingStatus } from './change-cooking-status.js';
import { ChangePackingStatus } from './change-packing-status.js';
import { CookingController } from './cooking.controller.js';
import { GetBoard } from './get-board.js';
import { PackingController } from './packing.controller.js';

@Module({
  controllers: [CookingController, PackingController],
  providers: [BoardCache, GetBoard, ChangeCookingStatus, ChangePackingStatus],
})
export class KdsModule {}
