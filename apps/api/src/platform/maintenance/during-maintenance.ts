import { SetMetadata } from '@nestjs/common';

export const DURING_MAINTENANCE = Symbol('during maintenance');

/** A route that goes on answering while everything else is closed for maintenance. */
export function DuringMaintenance() {
  return SetMetadata<symbol, true>(DURING_MAINTENANCE, true);
}
