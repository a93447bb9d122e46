import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { directions, forbidden, namelessNames, wording } from './import-rules.mjs';
import { root } from './root.mjs';
import { sourceFiles } from './source-files.mjs';

const importing =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const files = sourceFiles();
const complaints = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [...judgeName(file), ...judgeWording(file, text), ...judgeImports(file, text)];
});

for (const complaint of complaints) console.error(complaint);
console.log(`${files.length} files, ${complaints.length} broken import rules`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function judgeName(file) {
  return namelessNames.test(file) ? [`${file}: the name says nothing; name what is in it`] : [];
}

function judgeWording(file, text) {
  return wording
    .filter((rule) => rule.in.test(file) && !rule.except.test(file))
    .flatMap((rule) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          rule.text.test(line) ? [`${file}:${index + 1}: ${rule.why}`] : [],
        ),
    );
}

function judgeImports(file, text) {
  return [...text.matchAll(importing)].flatMap((match) => {
    const specifier = match[1] ?? match[2];
    const target = specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier))
      : specifier;
    const at = `${file}:${text.slice(0, match.index + 1).split('\n').length}: imports ${specifier}`;
    return [...judgeDirection(file, specifier, target), ...judgeForbidden(file, target)].map(
      (why) => `${at}: ${why}`,
    );
  });
}

function judgeDirection(file, specifier, target) {
  const rule = directions.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!rule) return [];
  if (specifier.startsWith('.')) {
    return target.startsWith(`${rule.folder}/`)
      ? []
      : ['leave a package by its name, not by a path'];
  }
  const own = /^@porsi\/([\w-]+)/.exec(specifier)?.[1];
  if (own)
    return rule.own.includes(own)
      ? []
      : [`${rule.folder} may use of ours: ${rule.own.join(', ') || 'nothing'}`];
  const others = /\.test\.tsx?$|vitest\.config/.test(file)
    ? (rule.othersInTests ?? rule.others)
    : rule.others;
  return !others || others.test(specifier) ? [] : [`${rule.folder} may use ${others} only`];
}

function judgeForbidden(file, target) {
  return forbidden.flatMap(({ from, to, unless, why }) => {
    const source = from.exec(file);
    const aim = to.exec(target);
    return source && aim && !unless?.(source, aim) ? [why] : [];
  });
}
