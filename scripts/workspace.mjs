import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** The workspace's packages: folder (relative to the root) and package.json of each. */
export function workspacePackages() {
  const nested = ['packages', 'apps'].flatMap((parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
      : [],
  );
  return [...nested, 'e2e', 'bench'].flatMap((folder) => {
    const path = join(root, folder, 'package.json');
    return existsSync(path) ? [{ folder, manifest: JSON.parse(readFileSync(path, 'utf8')) }] : [];
  });
}
