import type { Row } from './row.js';

const titles: Row & { verdict: string } = {
  what: 'what',
  measured: 'measured',
  spread: 'spread',
  bound: 'bound',
  verdict: '',
};

/** Prints the rows as one aligned table, Markdown as it is. */
export function printTable(rows: readonly Row[]): void {
  const lines = [titles, ...rows.map((row) => ({ ...row, verdict: verdictOf(row) }))];
  const columns = ['what', 'measured', 'spread', 'bound', 'verdict'] as const;
  const widths = columns.map((column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head, ...body] = lines.map((line) => format(columns.map((column) => line[column])));
  console.log([head, format(widths.map((width) => '-'.repeat(width))), ...body].join('\n'));
}

function verdictOf({ holds }: Row): string {
  if (holds === undefined) return '';
  return holds ? 'ok' : 'MISSED';
}
