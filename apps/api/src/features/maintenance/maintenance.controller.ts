import { Body, Controller, Delete, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Maintenance } from '@porsi/shared/maintenance/maintenance';
import { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import { Allow } from '../../platform/auth/access.js';
import { Answers } from '../../platform/http/answers.js';
import { DuringMaintenance } from '../../platform/maintenance/during-maintenance.js';
import { SwitchMaintenance } from './switch-maintenance.js';

/** The switch. It is no part of the documented API: whoever tries out every route there closes none. */
@Controller('api/maintenance')
@ApiExcludeController()
@DuringMaintenance()
export class MaintenanceController {
  constructor(private readonly switchMaintenance: SwitchMaintenance) {}

  @Put()
  @Allow('maintenance.switch')
  @Answers(200, Maintenance)
  put(@Body({ schema: MaintenanceInput }) input: MaintenanceInput): Promise<Maintenance | null> {
    return this.switchMaintenance.on(input);
  }

  @Delete()
  @Allow('maintenance.switch')
  @Answers(204, null)
  delete(): Promise<void> {
    return this.switchMaintenance.off();
  }
}
