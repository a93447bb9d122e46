import { Injectable } from '@nestjs/common';
import {
  scheduleMaintenance,
  switchMaintenanceOff,
  switchMaintenanceOn,
} from '@porsi/db/maintenance';
import { maintenanceAt, type Maintenance } from '@porsi/shared/maintenance/maintenance';
import type { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import { DataSource } from 'typeorm';

/** Begins, announces and ends a maintenance; every API process hears of it from the database. */
@Injectable()
export class SwitchMaintenance {
  constructor(private readonly dataSource: DataSource) {}

  async on({ active, startsAt, endsAt, message }: MaintenanceInput): Promise<Maintenance | null> {
    const times = {
      startsAt: startsAt ?? undefined,
      endsAt: endsAt ?? undefined,
      message: message ?? undefined,
    };
    const change = active ? switchMaintenanceOn : scheduleMaintenance;
    return maintenanceAt(await change(this.dataSource, times), new Date());
  }

  off(): Promise<void> {
    return switchMaintenanceOff(this.dataSource);
  }
}
