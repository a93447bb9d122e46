import { ADOPTION_RECORD, type AdoptionRecord } from '../../adoption/adoption-record.js';
import { ENROLMENT_PAIRS } from '../../adoption/older-tables.js';
import { TRIGGER_FUNCTION } from './statement-triggers.js';

/** Says that the database is adopted, and how it was; the rest of the adoption goes by it, also after a crash. */
export const recordAdoption = (record: AdoptionRecord) => `
CREATE TABLE ${ADOPTION_RECORD} (
  recorded_at timestamptz NOT NULL DEFAULT now(),
  record      jsonb       NOT NULL
);
INSERT INTO ${ADOPTION_RECORD} (record) VALUES ('${JSON.stringify(record).replaceAll("'", "''")}');
`;

/** A name as it stands in SQL. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Columns of one table that Porsi leaves empty, or to a default. Catalog entries only. */
export function easeTable(table: string, { relaxed, defaulted }: AdoptionRecord): string {
  const changes = [
    ...relaxed
      .filter((one) => one.table === table)
      .map(({ column }) => `ALTER COLUMN ${quoted(column)} DROP NOT NULL`),
    ...defaulted
      .filter((one) => one.table === table)
      .map(({ column, value }) => `ALTER COLUMN ${quoted(column)} SET DEFAULT ${value}`),
  ];
  return `ALTER TABLE ${table} ${changes.join(', ')}`;
}

/** Back to what the older application expects: rows of ours get its zero where it needs a value. */
export function restoreTable(table: string, { relaxed, defaulted }: AdoptionRecord): string[] {
  const columns = relaxed.filter((one) => one.table === table);
  const changes = [
    ...columns.map(({ column }) => `ALTER COLUMN ${quoted(column)} SET NOT NULL`),
    ...defaulted
      .filter((one) => one.table === table)
      .map(({ column }) => `ALTER COLUMN ${quoted(column)} DROP DEFAULT`),
  ];
  return [
    ...columns.map(
      ({ column, placeholder }) =>
        `UPDATE ${table} SET ${quoted(column)} = ${placeholder} WHERE ${quoted(column)} IS NULL`,
    ),
    ...(changes.length > 0 ? [`ALTER TABLE ${table} ${changes.join(', ')}`] : []),
  ];
}

const [OURS, THEIRS] = ENROLMENT_PAIRS;

/** One group of grades: what was changed, or given to a new row, in the one column goes to the other. */
const keepEqual = (ours: string, theirs: string) => `
  IF TG_OP = 'INSERT' THEN
    IF coalesce(NEW.${theirs}, 0) = 0 THEN NEW.${theirs} := NEW.${ours};
    ELSIF coalesce(NEW.${ours}, 0) = 0 THEN NEW.${ours} := NEW.${theirs};
    END IF;
  ELSIF NEW.${theirs} IS NOT DISTINCT FROM OLD.${theirs} AND NEW.${ours} IS DISTINCT FROM OLD.${ours} THEN
    NEW.${theirs} := NEW.${ours};
  ELSIF NEW.${ours} IS NOT DISTINCT FROM OLD.${ours} AND NEW.${theirs} IS DISTINCT FROM OLD.${theirs} THEN
    NEW.${ours} := NEW.${theirs};
  END IF;`;

/**
 * Two pairs of columns hold one fact: who writes one of them writes both. What differs already stays
 * until somebody edits it.
 */
export const ENROLMENT_IN_BOTH_PAIRS = `
CREATE FUNCTION keep_enrolment_pairs() ${TRIGGER_FUNCTION} AS $$
BEGIN
  ${keepEqual(OURS[0], THEIRS[0])}
  ${keepEqual(OURS[1], THEIRS[1])}
  RETURN NEW;
END $$;
CREATE TRIGGER keep_enrolment_pairs BEFORE INSERT OR UPDATE ON schools
  FOR EACH ROW EXECUTE FUNCTION keep_enrolment_pairs();
`;

export const DROP_ENROLMENT_IN_BOTH_PAIRS = `
DROP TRIGGER IF EXISTS keep_enrolment_pairs ON schools;
DROP FUNCTION IF EXISTS keep_enrolment_pairs();
`;
