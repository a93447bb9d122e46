import { Module } from '@nestjs/common';
import { AddTablet } from './add-tablet.js';
import { BeginPairing } from './begin-pairing.js';
import { ClaimPairing } from './claim-pairing.js';
import { HearFromTablet } from './hear-from-tablet.js';
import { ListTablets } from './list-tablets.js';
import { PairingCodes } from './pairing-codes.js';
import { PairingLimits } from './pairing-limits.js';
import { PairingsController } from './pairings.controller.js';
import { RevokeTablet } from './revoke-tablet.js';
import { TabletsController } from './tablets.controller.js';
import { UpdateTablet } from './update-tablet.js';

@Module({
  controllers: [PairingsController, TabletsController],
  providers: [
    AddTablet,
    BeginPairing,
    ClaimPairing,
    HearFromTablet,
    ListTablets,
    PairingCodes,
    PairingLimits,
    RevokeTablet,
    UpdateTablet,
  ],
})
export class TabletsModule {}
