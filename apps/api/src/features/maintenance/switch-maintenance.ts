import { Injectable } from '@nestjs/common';
import {
  scheduleMaintenance,
  switchMaintenanceOff,
  switchMaintenanceOn,
} from '@porsi/db/maintenance';
import { maintenanceAt, type Maintenance } from '@porsi/shared/maintenance/maintenance';
import type { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import { DataSource } from 'typeorm';
import { MaintenanceState } from '../../platform/maintenance/maintenance-state.js';

/** Begins, announces and ends a maintenance; this API process knows at once, the others hear of it from the database. */
@Injectable()
export class SwitchMaintenance {
  constructor(
    private readonly dataSource: DataSource,
    private readonly state: MaintenanceState,
  ) {}

  async on({ active, startsAt, endsAt, message }: MaintenanceInput): Promise<Maintenance | null> {
    const times = {
      startsAt: startsAt ?? undefined,
      endsAt: endsAt ?? undefined,
      message: message ?? undefined,
    };
    const change = active ? switchMaintenanceOn : scheduleMaintenance;
    const window = await change(this.dataSource, times);
    this.state.forget();
    return maintenanceAt(window, new Date());
  }

  async off(): Promise<void> {
    await switchMaintenanceOff(this.dataSource);
    this.state.forget();
  }
}
