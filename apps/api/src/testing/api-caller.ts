/** An answer, its body read as JSON where it is JSON. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

export interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as it is. */
  raw?: string | Uint8Array;
  /** Sent as JSON. */
  json?: unknown;
}

/** Calls the API over HTTP, as someone or as nobody. */
export class ApiCaller {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  async call(
    method: string,
    path: string,
    { headers = {}, raw, json }: CallOptions = {},
  ): Promise<ApiAnswer> {
    const sent = new Headers(headers);
    if (this.token && !sent.has('authorization')) sent.set('authorization', `Bearer ${this.token}`);
    if (json !== undefined && !sent.has('content-type'))
      sent.set('content-type', 'application/json');
    const body = json === undefined ? raw : JSON.stringify(json);
    const answer = await fetch(this.url + path, {
      method,
      headers: sent,
      body: body ?? null,
      redirect: 'manual',
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  get(path: string, options?: CallOptions): Promise<ApiAnswer> {
    return this.call('GET', path, options);
  }

  post(path: string, json?: unknown, options?: CallOptions): Promise<ApiAnswer> {
    return this.call('POST', path, { ...options, json });
  }

  put(path: string, json: unknown, options?: CallOptions): Promise<ApiAnswer> {
    return this.call('PUT', path, { ...options, json });
  }

  delete(path: string, options?: CallOptions): Promise<ApiAnswer> {
    return this.call('DELETE', path, options);
  }
}
