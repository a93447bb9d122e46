import { instantOf } from '@porsi/shared/calendar/wall-time';
import { MaintenanceInput } from '@porsi/shared/maintenance/maintenance-input';
import { z } from 'zod';

/** What stands in the form: times as the kitchen's wall clock shows them, empty for none. */
const MaintenanceValues = z.object({
  begins: z.enum(['later', 'now']),
  startsAt: z.string(),
  endsAt: z.string(),
  message: z.string(),
});
export type MaintenanceValues = z.infer<typeof MaintenanceValues>;

/** The form, judged by the request's own schema. */
export function maintenanceForm(timezone: string) {
  const instant = (wallTime: string) => instantOf(wallTime, timezone)?.toISOString() ?? null;
  return MaintenanceValues.transform(
    ({ begins, startsAt, endsAt, message }): z.input<typeof MaintenanceInput> => ({
      active: begins === 'now',
      startsAt: begins === 'now' ? null : instant(startsAt),
      endsAt: instant(endsAt),
      message: message.trim() === '' ? null : message,
    }),
  ).pipe(MaintenanceInput);
}
