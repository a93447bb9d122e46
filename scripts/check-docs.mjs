import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './root.mjs';

/** Documents whose files must exist: links everywhere, and paths in `code` of ARCHITECTURE.md. */
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

for (const complaint of missing) console.error(complaint);
console.log(`${documents.length} documents, ${missing.length} files missing`);
process.exitCode = missing.length > 0 ? 1 : 0;

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
