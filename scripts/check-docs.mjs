import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './root.mjs';
import { sourceFiles } from './source-files.mjs';

/**
 * Documents whose files must exist: links everywhere, and paths in `code` of ARCHITECTURE.md. Messages that
 * docs/troubleshooting.md explains must be messages of the code.
 */
const documents = [...markdownIn('.'), ...markdownBelow('docs')];
const topFolders = /^(apps|packages|e2e|bench|docs|scripts|deploy|\.ci)\//;

const missing = documents.flatMap((document) => {
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    [...linkedFiles(document, line), ...namedFiles(document, line)]
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${document}:${index + 1}: ${path} does not exist`),
  );
});

const unsaid = messagesThatNobodySays('docs/troubleshooting.md');

for (const complaint of [...missing, ...unsaid]) console.error(complaint);
console.log(
  `${documents.length} documents, ${missing.length} files missing, ${unsaid.length} messages that no code says`,
);
process.exitCode = missing.length + unsaid.length > 0 ? 1 : 0;

function linkedFiles(document, line) {
  return [...line.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1].split('#')[0])
    .filter((target) => target && !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(document), target)));
}

/** `apps/api/src/main.ts`, `packages/db/src/{a,b}.ts`; a path with a placeholder is a pattern. */
function namedFiles(document, line) {
  if (document !== 'ARCHITECTURE.md') return [];
  return [...line.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1])
    .filter((text) => topFolders.test(text) && !/[*<>…]|NNNN/.test(text))
    .flatMap(expandBraces);
}

function expandBraces(path) {
  const [, before, choices, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (choices === undefined) return [path];
  return choices.split(',').flatMap((choice) => expandBraces(`${before}${choice.trim()}${after}`));
}

function markdownIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name)));
}

function markdownBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [
    ...markdownIn(folder),
    ...folders.flatMap(({ name }) => markdownBelow(`${folder}/${name}`)),
  ];
}

/** The first cell of each row of a table is a message in `code`, with … for what differs. */
function messagesThatNobodySays(document) {
  const code = sourceFiles()
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8').replaceAll(/\$\{[^}]*\}/g, '…'))
    .join('\n');
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const message = /^\| `([^`]+)` \|/.exec(line)?.[1];
    const said = message?.split('…').every((part) => code.includes(part.trim()));
    return message === undefined || said
      ? []
      : [`${document}:${index + 1}: no code says "${message}"`];
  });
}
