import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DURING_MAINTENANCE } from './during-maintenance.js';
import { MaintenanceState } from './maintenance-state.js';

const nobody = () => Promise.resolve(undefined);

/** Closes the API during a maintenance, but for the routes that say otherwise. */
@Injectable()
export class MaintenanceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly state: MaintenanceState,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<true | undefined, symbol>(DURING_MAINTENANCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!open) await this.state.admit(nobody);
    return true;
  }
}
