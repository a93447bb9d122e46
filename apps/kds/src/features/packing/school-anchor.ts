/** The element id of a school's card. */
export function schoolAnchor(schoolId: number): string {
  return `school-${schoolId}`;
}
