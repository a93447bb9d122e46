import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Whether a key may be `__proto__`, also written with escapes; only then every key is looked at. */
const suspicious = /__proto__|\\u/;

/** The only bodies that this API reads: JSON in UTF-8, not compressed. Nothing at all is undefined. */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      try {
        done(null, body.length === 0 ? undefined : parseJson(request, body));
      } catch {
        done(new Refusal('MALFORMED_REQUEST'), undefined);
      }
    },
  );
}

function parseJson(request: FastifyRequest, body: Buffer): unknown {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const charset = /charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (encoding !== 'identity' || (charset && !/^utf-?8$/i.test(charset))) {
    throw new TypeError('only plain UTF-8 is read');
  }
  const text = utf8.decode(body);
  return JSON.parse(text, suspicious.test(text) ? refusePoison : undefined);
}

function refusePoison(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key that would change prototypes');
  return value;
}
