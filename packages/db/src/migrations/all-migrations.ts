import { Adoption } from './adoption.js';
import { FloorTables } from './floor-tables.js';
import { KitchenTables } from './kitchen-tables.js';
import { KitchenTriggers } from './kitchen-triggers.js';
import { MaintenanceTable } from './maintenance-table.js';
import { PorsiTables } from './porsi-tables.js';
import { PortionSizeContract } from './portion-size-contract.js';
import { PortionSizeExpand } from './portion-size-expand.js';
import { TabletTables } from './tablet-tables.js';

/** Every migration in its order. Listed, not globbed: a forgotten one is a line missing here. */
export const ALL_MIGRATIONS = [
  Adoption,
  KitchenTables,
  PorsiTables,
  KitchenTriggers,
  MaintenanceTable,
  FloorTables,
  TabletTables,
  PortionSizeExpand,
  PortionSizeContract,
];
