import type { Problem } from '@porsi/shared/http/problem';
import { NetworkError } from './network-error.js';
import { ProblemError } from './problem-error.js';
import type { ServerClock } from './server-clock.js';

/** A request to the API; `path` begins with a slash and is relative to the base URL. */
export interface Outgoing {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: object | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  /** The caller's own way to give up: a NetworkError `aborted`. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until a NetworkError `timeout`. */
  timeout?: number;
}

/** What came back: 2xx, or 304 without data. */
export interface Answer {
  status: number;
  headers: Headers;
  data: unknown;
}

export type Transport = (request: Outgoing) => Promise<Answer>;

export interface TransportOptions {
  /** The server's origin, such as `http://127.0.0.1:8080`; empty in a browser: the page's own. */
  baseUrl: string;
  clock: ServerClock;
  fetch?: typeof fetch | undefined;
  timeout?: number | undefined;
}

const DEFAULT_TIMEOUT = 15_000;
const HTTP_DATE_TOLERANCE = 2_000;

/** Sends requests; a failure is a ProblemError or a NetworkError, never anything else. */
export function createTransport({
  baseUrl,
  clock,
  fetch: send = defaultFetch,
  timeout,
}: TransportOptions): Transport {
  return async (request) => {
    const deadline = AbortSignal.timeout(request.timeout ?? timeout ?? DEFAULT_TIMEOUT);
    try {
      const response = await send(baseUrl + request.path + queryString(request.query), {
        ...initOf(request),
        signal: request.signal ? AbortSignal.any([request.signal, deadline]) : deadline,
      });
      const text = await response.text();
      clock.observe(response.headers.get('Date') ?? '', HTTP_DATE_TOLERANCE);
      const data: unknown = text === '' ? null : JSON.parse(text);
      if (response.ok || response.status === 304) {
        return { status: response.status, headers: response.headers, data };
      }
      throw problemOf(data, response);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      const reason = request.signal?.aborted
        ? 'aborted'
        : deadline.aborted
          ? 'timeout'
          : 'unreachable';
      throw new NetworkError(reason, { cause: error });
    }
  };
}

// Looked up at every call, so that a test or a page may replace it.
const defaultFetch: typeof fetch = (input, init) => fetch(input, init);

function initOf({ method = 'GET', body, headers = {} }: Outgoing): RequestInit {
  const common = { method, credentials: 'same-origin', cache: 'no-store' } as const;
  if (body === undefined) return { ...common, headers };
  return {
    ...common,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function queryString(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** An error answer that is no problem document came from something else: a proxy, a hotspot. */
function problemOf(data: unknown, response: Response): Error {
  if (!isProblemDocument(data))
    return new Error(`HTTP ${response.status} without a problem document`);
  return new ProblemError(data, retryAfterOf(response));
}

function isProblemDocument(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'status' in data;
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
