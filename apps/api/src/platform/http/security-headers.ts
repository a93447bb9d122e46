import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

type Directives = Record<string, readonly string[]>;
export type Headers = Readonly<Record<string, string>>;

const self = ["'self'"];
const none = ["'none'"];
const nobodyFrames = { frameAncestors: none, baseUri: none, formAction: self, objectSrc: none };

/** Answers of the API are data: nothing in them may run or load. Only the headers that mean something for data. */
export const apiHeaders = headersWith({ defaultSrc: none, ...nobodyFrames }, [
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
]);

/** A service worker has a policy of its own: it loads the app's files, to keep them, and nothing else. */
export const workerHeaders = headersWith(
  { defaultSrc: none, scriptSrc: self, connectSrc: self, ...nobodyFrames },
  ['content-security-policy'],
);

/** The documentation page: swagger-ui puts styles and pictures into the page itself. */
export const docsHeaders = headersWith({
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: self,
  ...nobodyFrames,
});

const NONCE = 'NONCE';
const SOCKETS = 'SOCKETS';

const pageHeaders = headersWith({
  defaultSrc: self,
  scriptSrc: self,
  styleSrc: ["'self'", NONCE],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", SOCKETS],
  workerSrc: self,
  manifestSrc: self,
  ...nobodyFrames,
});

/**
 * The headers of an app's page. Styles need the nonce that the page itself names; sockets are named
 * by host, because older tablets do not count them to 'self'.
 *
 * @param host as the browser wrote it, with its port
 */
export function headersOfPage(nonce: string, host: string): Headers {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : '';
  const csp = pageHeaders['content-security-policy'] ?? '';
  return {
    ...pageHeaders,
    'content-security-policy': csp.replace(NONCE, `'nonce-${nonce}'`).replace(SOCKETS, sockets),
  };
}

/** What helmet would set on every answer, found out once: its middleware builds them anew each time. */
function headersWith(directives: Directives, wanted?: readonly string[]): Headers {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(directives)),
    },
    // A kitchen's own network speaks HTTP; where a proxy speaks HTTPS, it says so itself.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  setHeaders(response.req, response, () => undefined);
  const all = Object.entries(response.getHeaders());
  const kept = all.filter(([name]) => wanted === undefined || wanted.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
