/**
 * Which way dependencies point, as data; check-imports.mjs applies it.
 *
 * Paths are relative to the repository's root. `own` names the packages of ours that a folder's
 * files may import (besides files of the same package); `others`, where given, everything else.
 */
export const directions = [
  {
    folder: 'packages/shared',
    own: [],
    others: /^zod$/,
    othersInTests: /^(vitest|fast-check|zod)/,
  },
  { folder: 'packages/ui', own: [] },
  { folder: 'packages/client', own: ['shared'] },
  { folder: 'packages/db', own: ['shared'] },
  { folder: 'packages/runbook', own: ['db', 'shared'] },
  { folder: 'apps/api', own: ['db', 'shared'] },
  { folder: 'apps/web', own: ['ui', 'client', 'shared'] },
  { folder: 'apps/kds', own: ['ui', 'client', 'shared'] },
  { folder: 'e2e', own: ['api', 'client', 'db', 'shared'] },
  { folder: 'bench', own: ['api', 'client', 'db', 'shared'] },
];

/** No file that matches `from` may import a file or package that matches `to`. */
export const forbidden = [
  {
    from: /^apps\/(\w+)\/src\/features\/([\w-]+)\//,
    to: /^apps\/\w+\/src\/features\/([\w-]+)\//,
    unless: ([, , feature], [, other]) => feature === other,
    why: 'a feature never imports a feature: compose them in a route or a module',
  },
  {
    from: /^apps\/\w+\/src\/(platform|lib)\//,
    to: /^apps\/\w+\/src\/(features|routes|app)\//,
    why: 'what features are built on knows no feature',
  },
  {
    from: /^apps\/\w+\/src\/features\//,
    to: /^apps\/\w+\/src\/routes\//,
    why: 'routes compose features, not the other way round',
  },
  {
    from: /^(?!packages\/ui\/)/,
    to: /^@mantine\//,
    why: 'only packages/ui knows the component library',
  },
];

/** Text that may stand in some files only. */
export const wording = [
  {
    text: /(['"`])(SD|SMP|SMA)\1/,
    in: /^(packages|apps)\/[\w-]+\/src\/.*\.tsx?$/,
    except:
      /^packages\/shared\/src\/portions\/|\/(seed|testing|migrations)\/|\.test\.tsx?$|\.spec\.ts$/,
    why: 'what a school category means is said in packages/shared/src/portions',
  },
];

/** Names that say nothing about what is in a file or folder. */
export const namelessNames = /(^|\/)(utils?|helpers?|common|misc|index\.tsx?)(\/|$|\.)/;
