import encodeQR from 'qr';

/** A run of dark modules in one row of a code, in modules. */
export interface DarkRun {
  x: number;
  y: number;
  length: number;
}

const BORDER = 1;

interface Code {
  /** How many modules it is wide, without the quiet zone around it. */
  size: number;
  runs: DarkRun[];
}

/** The last one made: the labels of a school follow one another and have the same code. */
let last: { text: string; code: Code } | undefined;

/** A code as its dark runs. */
export function qrModules(text: string): Code {
  if (last?.text !== text) last = { text, code: encode(text) };
  return last.code;
}

function encode(text: string): Code {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER })
    .slice(BORDER, -BORDER)
    .map((row) => row.slice(BORDER, -BORDER));
  return { size: modules.length, runs: modules.flatMap(runsOf) };
}

function runsOf(row: readonly boolean[], y: number): DarkRun[] {
  const runs: DarkRun[] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = row[x] ?? false;
    if (dark && start < 0) start = x;
    if (!dark && start >= 0) {
      runs.push({ x: start, y, length: x - start });
      start = -1;
    }
  }
  return runs;
}
