/** A condition: the user is somebody, and not a tablet, which the head's other list shows. */
export function isPerson(user: string): string {
  return `NOT EXISTS (SELECT FROM kds_tablets WHERE user_id = ${user}.id)`;
}
