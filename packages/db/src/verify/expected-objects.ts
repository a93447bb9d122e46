import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { SMALL_RULE } from '../migrations/sql/small-rule.js';
import { SUM_RULE } from '../migrations/sql/sum-rule.js';

export interface ExpectedTrigger {
  readonly name: string;
  readonly table: string;
  /** The statement that makes it. */
  readonly definition: string;
}

export interface ExpectedFunction {
  readonly name: string;
  readonly body: string;
  /** Whether it runs as its owner. */
  readonly definer: boolean;
}

/** Triggers and their functions, as migrations make them. */
export interface ExpectedObjects {
  readonly triggers: readonly ExpectedTrigger[];
  readonly functions: readonly ExpectedFunction[];
}

const RULES = SUM_RULE + SMALL_RULE;

/** What holds the portion rules. */
export const RULE_OBJECTS = objectsIn(RULES);

/** What else watches the tables: versions, boards, sessions, the maintenance window. */
export const WATCHING_OBJECTS = objectsIn(
  ALL_MIGRATIONS.flatMap((Migration) => new Migration().steps.map(({ sql }) => sql))
    .filter((sql) => !RULES.includes(sql))
    .join('\n'),
);

/** Read from the statements themselves; of a function that is replaced later the last one counts. */
function objectsIn(sql: string): ExpectedObjects {
  const triggers = sql.matchAll(/CREATE (?:CONSTRAINT )?TRIGGER (\w+)\s[^;]*?\bON (\w+)[^;]*/g);
  const functions = sql.matchAll(
    /CREATE (?:OR REPLACE )?FUNCTION (\w+)\([^)]*\)([^$;]*)\$\$([\s\S]*?)\$\$/g,
  );
  return {
    triggers: [...triggers].map(([definition, name = '', table = '']) => ({
      name,
      table,
      definition,
    })),
    functions: [
      ...new Map(
        [...functions].map(([, name = '', head = '', body = '']) => [
          name,
          { name, body, definer: head.includes('SECURITY DEFINER') },
        ]),
      ).values(),
    ],
  };
}
