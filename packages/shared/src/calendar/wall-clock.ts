import { z } from 'zod';
import { asCode } from '../http/zod-issues.js';

/** `HH:MM` on the kitchen's wall clock. */
export const WallClock = z
  .string(asCode('VALUE_INVALID'))
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'VALUE_INVALID');
