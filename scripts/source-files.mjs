import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { workspacePackages } from './workspace.mjs';

const passedOver = new Set(['node_modules', 'dist', 'reports', 'test-results', 'coverage']);

/** Every TypeScript file of the workspace, relative to the root. */
export function sourceFiles() {
  return workspacePackages().flatMap(({ folder }) => below(folder));
}

function below(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return passedOver.has(entry.name) || entry.name.startsWith('.') ? [] : below(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
