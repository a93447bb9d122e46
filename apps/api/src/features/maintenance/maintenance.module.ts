import { Module } from '@nestjs/common';
import { MaintenanceController } from './maintenance.controller.js';
import { SwitchMaintenance } from './switch-maintenance.js';

@Module({ controllers: [MaintenanceController], providers: [SwitchMaintenance] })
export class MaintenanceModule {}
