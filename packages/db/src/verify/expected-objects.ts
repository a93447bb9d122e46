import { SMALL_RULE } from '../migrations/sql/small-rule.js';
import { SUM_RULE } from '../migrations/sql/sum-rule.js';

export interface ExpectedTrigger {
  readonly name: string;
  readonly table: string;
  readonly routine: string;
}

const RULES = SUM_RULE + SMALL_RULE;

/** The triggers that hold the portion rules, as the migration makes them. */
export const RULE_TRIGGERS: readonly ExpectedTrigger[] = [
  ...RULES.matchAll(
    /CREATE (?:CONSTRAINT )?TRIGGER (\w+)\s[^;]*?\bON (\w+)[^;]*?EXECUTE FUNCTION (\w+)\(\)/g,
  ),
].map(([, name = '', table = '', routine = '']) => ({ name, table, routine }));

/** Their functions by name, with the text of their bodies. */
export const RULE_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  [...RULES.matchAll(/CREATE FUNCTION (\w+)\([^)]*\)[^$]*\$\$([\s\S]*?)\$\$/g)].map(
    ([, name = '', body = '']) => [name, body],
  ),
);
