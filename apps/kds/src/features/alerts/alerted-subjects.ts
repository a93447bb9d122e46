import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';

/** A card that changed: a school, or a dish. */
export interface AlertedSubject {
  key: string;
  name: string;
  /** Of a dish; what became of a school, its dishes say one by one. */
  kind: FoldedAlert['kind'];
}

/** The cards that some changes are of, each once, in the order of their first change. */
export function alertedSubjects(alerts: readonly FoldedAlert[]): AlertedSubject[] {
  const subjects = new Map<string, AlertedSubject>();
  for (const { schoolId, schoolName, menuItemId, recipeName, kind } of alerts) {
    const subject: AlertedSubject =
      schoolId === null
        ? { key: `dish/${menuItemId}`, name: recipeName, kind }
        : { key: `school/${schoolId}`, name: schoolName ?? '', kind: 'changed' };
    if (!subjects.has(subject.key)) subjects.set(subject.key, subject);
  }
  return [...subjects.values()];
}
