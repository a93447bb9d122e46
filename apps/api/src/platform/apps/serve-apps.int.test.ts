import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

const script = `export const kitchen = "${'porsi '.repeat(1000)}";`;
const page = (app: string) =>
  `<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>${app}</title>`;

let folder: string;
let api: TestApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porsi-apps-'));
  for (const app of ['web', 'kds']) {
    await mkdir(join(folder, app, 'assets'), { recursive: true });
    await writeFile(join(folder, app, 'index.html'), page(app));
    await writeFile(join(folder, app, 'assets', 'index-3f9a.js'), script);
    await writeFile(join(folder, app, 'sw.js'), script);
    await writeFile(join(folder, app, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  }
  await writeFile(join(folder, 'secret.txt'), 'not served');
  api = await startTestApi({
    apps: [
      { prefix: '/', folder: join(folder, 'web') },
      { prefix: '/kds/', folder: join(folder, 'kds') },
    ],
  });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('a page', () => {
  it.each([
    ['/', 'web'],
    ['/week?date=2026-11-24', 'web'],
    ['/menu-items/7', 'web'],
    ['/index.html', 'web'],
    ['/apiary', 'web'],
    ['/kds/', 'kds'],
    ['/kds/cooking?date=2026-11-24', 'kds'],
  ])('%s is the one of %s', async (path, app) => {
    const answer = await api.nobody.get(path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.text).toContain(`<title>${app}</title>`);
  });

  it('names the nonce of its own policy, a new one every time', async () => {
    const nonces = await Promise.all(
      ['/', '/', '/kds/'].map(async (path) => {
        const { text, headers } = await api.nobody.get(path);
        const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? '';
        expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
        expect(headers.get('content-security-policy')).toContain(
          `style-src 'self' 'nonce-${nonce}';`,
        );
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('lets nothing run or connect but what comes from here', async () => {
    const { headers } = await api.nobody.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    const { host } = new URL(api.url);
    expect(policy).toContain("default-src 'self';script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is not for those who ask for data', async () => {
    const answer = await api.nobody.get('/nothing', { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leads /kds to /kds/', async () => {
    const answer = await api.nobody.get('/kds');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/kds/']);
  });
});

describe('a file', () => {
  it('with a hash in its name is kept for a year, and compressed on the way', async () => {
    const answer = await fetch(`${api.url}/kds/assets/index-3f9a.js`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(await answer.text()).toBe(script);
  });

  it('without one is asked for anew, and need not be sent again', async () => {
    const first = await api.nobody.get('/favicon.svg');
    expect(first.headers.get('content-type')).toContain('image/svg+xml');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await api.nobody.get('/favicon.svg', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('that works for the tablet may load the app, and is asked for anew', async () => {
    const { headers } = await api.nobody.get('/kds/sw.js');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';script-src 'self';connect-src 'self';/,
    );
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/assets/gone-1234.js',
    '/secret.txt',
    '/..%2fsecret.txt',
    '/kds/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ])('%s is not there', async (path) => {
    const answer = await api.nobody.get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'NOT_FOUND' });
  });
});
