import { Module } from '@nestjs/common';
import { AcknowledgeAlerts } from './acknowledge-alerts.js';
import { BoardCache } from './board-cache.js';
import { ChangeCookingStatus } from './change-cooking-status.js';
import { ChangePackingStatus } from './change-packing-status.js';
import { CookingController } from './cooking.controller.js';
import { CountTrays } from './count-trays.js';
import { FloorController } from './floor.controller.js';
import { GetBoard } from './get-board.js';
import { ListOperations } from './list-operations.js';
import { PackingController } from './packing.controller.js';

@Module({
  controllers: [CookingController, PackingController, FloorController],
  providers: [
    AcknowledgeAlerts,
    BoardCache,
    ChangeCookingStatus,
    ChangePackingStatus,
    CountTrays,
    GetBoard,
    ListOperations,
  ],
})
export class KdsModule {}
