/** A table; a cell keeps its line whatever it holds. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line), ''];
}

/** Left out when there is nothing to tell. */
export function section(title: string, lines: readonly string[] | undefined): string[] {
  if (lines === undefined || lines.length === 0) return [];
  const last = lines.findLastIndex((line) => line !== '');
  return [`## ${title}`, '', ...lines.slice(0, last + 1), ''];
}

/** Text in which nothing is markup. */
export const verbatim = (text: string, language = ''): string[] => [
  `\`\`\`${language}`,
  ...text.split('\n'),
  '```',
  '',
];

export const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

export const list = (items: readonly string[]): string[] => [
  ...items.map((item) => `- ${item}`),
  '',
];
