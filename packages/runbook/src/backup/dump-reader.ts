import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 10;
const BACKSLASH = 92;
const DOT = 46;
/** Long enough for every setting at the head of a dump. */
const HEAD_LINES = 60;
const COPY = /^COPY ((?:"(?:[^"]|"")*"|[^\s."]+)\.(?:"(?:[^"]|"")*"|[^\s."]+)) .*FROM stdin;$/;

/**
 * Passes a dump's SQL on as it is and counts the rows of every table on the way.
 *
 * @param unknownSettings names of settings that the target server is too old to know: newer client
 *   tools set them at the head of every dump
 */
export class DumpReader extends Transform {
  /** Rows by `schema.table`, unquoted. */
  readonly rows = new Map<string, number>();
  private rest: Buffer = Buffer.alloc(0);
  private lines = 0;
  private table: string | undefined;
  private count = 0;

  constructor(private readonly unknownSettings: readonly string[]) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const text = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let [start, passed] = [0, 0];
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, start)) {
      if (this.isUnwanted(text, start, end)) {
        this.push(text.subarray(passed, start));
        passed = end + 1;
      }
      start = end + 1;
    }
    this.push(text.subarray(passed, start));
    this.rest = text.subarray(start);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, this.rest);
  }

  private isUnwanted(text: Buffer, start: number, end: number): boolean {
    if (this.table !== undefined) {
      if (end - start === 2 && text[start] === BACKSLASH && text[start + 1] === DOT)
        this.endTable();
      else this.count++;
      return false;
    }
    this.lines++;
    const line = text.toString('utf8', start, Math.min(end, start + 10_000));
    this.table = COPY.exec(line)?.[1];
    const setting = this.lines <= HEAD_LINES ? /^SET (\w+) = /.exec(line)?.[1] : undefined;
    return setting !== undefined && this.unknownSettings.includes(setting);
  }

  private endTable(): void {
    const name = (this.table ?? '').replaceAll(/"((?:[^"]|"")*)"/g, (_, quoted: string) =>
      quoted.replaceAll('""', '"'),
    );
    this.rows.set(name, this.count);
    [this.table, this.count] = [undefined, 0];
  }
}
