import type { SmokeCheck } from '../step-results.js';

const PATIENCE = 15_000;

/** A failed expectation; its message goes into the report. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What checks ask the API with, and where their outcomes gather. */
export class ApiQuestions {
  readonly checks: SmokeCheck[] = [];
  private token: string | undefined;

  constructor(
    private readonly url: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Takes a check; what it throws makes it fail. @returns what it answers, undefined when it failed */
  async check<Found>(what: string, look: () => Promise<Found>): Promise<Found | undefined> {
    const began = performance.now();
    const note = (ok: boolean, why: string) =>
      this.checks.push({ what, ok, why, milliseconds: Math.round(performance.now() - began) });
    try {
      const found = await look();
      note(true, '');
      return found;
    } catch (error) {
      this.signal.throwIfAborted();
      note(false, explain(error));
      return undefined;
    }
  }

  signInWith(token: string): void {
    this.token = token;
  }

  /** @throws Unexpected unless the answer has this status */
  async ask(path: string, body?: unknown, expected = 200): Promise<unknown> {
    const response = await fetch(new URL(path, this.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE)]),
    });
    const text = await response.text();
    if (response.status !== expected)
      throw new Unexpected(`it answered ${response.status}${codeIn(text)}, not ${expected}`);
    return text === '' ? undefined : parsed(text);
  }
}

function codeIn(text: string): string {
  const code = /"code"\s*:\s*"(\w+)"/.exec(text)?.[1];
  return code === undefined ? '' : ` ${code}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unexpected('its answer is no JSON: is that the API?');
  }
}

function explain(error: unknown): string {
  if (error instanceof Unexpected) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
