import { fileURLToPath } from 'node:url';
import type { ServedApp } from './serve-apps.js';

const appsFolder = new URL('../../../../', import.meta.url);

/** The two browser apps of this product, as their builds left them. */
export const builtApps: readonly ServedApp[] = [
  { prefix: '/', folder: fileURLToPath(new URL('web/dist', appsFolder)) },
  { prefix: '/kds/', folder: fileURLToPath(new URL('kds/dist', appsFolder)) },
];
