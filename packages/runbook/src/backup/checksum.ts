import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CannotCheck } from '../terminal/cannot-check.js';

/** The checksum's own file, beside the file that it is of; `sha256sum -c` reads it. */
export const checksumFile = (file: string): string => `${file}.sha256`;

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

export async function writeChecksum(file: string, sha256: string): Promise<void> {
  await writeFile(checksumFile(file), `${sha256}  ${basename(file)}\n`, { mode: 0o600 });
}

/**
 * Makes sure that a file is what its checksum was made of.
 *
 * @returns its SHA-256, in hexadecimal
 * @throws CannotCheck when either file is missing, or they do not belong together
 */
export async function verifyChecksum(file: string): Promise<string> {
  const found = await sha256Of(file).catch((cause: unknown) => {
    throw new CannotCheck(`cannot read ${file}`, 'check the name and the rights of the file', {
      cause,
    });
  });
  const written = await readFile(checksumFile(file), 'utf8').catch((cause: unknown) => {
    throw new CannotCheck(
      `cannot read ${checksumFile(file)}, without which nothing is restored`,
      'put the checksum that was made with the backup beside it',
      { cause },
    );
  });
  const expected = /^\\?([0-9a-f]{64})\b/i.exec(written)?.[1]?.toLowerCase();
  if (expected === found) return found;
  throw new CannotCheck(
    expected === undefined
      ? `${checksumFile(file)} holds no SHA-256`
      : `${file} is not the file that its checksum was made of: altered, or cut short`,
    'take another copy of the backup; nothing was restored',
  );
}
