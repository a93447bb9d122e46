import { makeUser, type UserFields } from '@porsi/db/testing/builders';
import { hashPassword } from '@porsi/db/passwords';
import { ApiCaller, type ApiAnswer } from './api-caller.js';
import type { TestApi } from './start-test-api.js';

const PASSWORD = 'a long password';
const passwordHash = hashPassword(PASSWORD);

/** Makes people with a password and signs them in the way that people do. */
export class SignInCaller {
  private people = 0;

  constructor(private readonly api: TestApi) {}

  /** Somebody new, a cook unless told otherwise. */
  async somebody(fields: Partial<UserFields> = {}): Promise<{ id: number; email: string }> {
    this.people += 1;
    const email = `Person${this.people}@example.com`;
    const person = { email, passwordHash: await passwordHash, role: 'chef', ...fields };
    return { id: await makeUser(this.api.database.dataSource, person), email };
  }

  signIn(email: string, password = PASSWORD): Promise<ApiAnswer> {
    return this.api.nobody.post('/api/auth/login', { email, password });
  }

  /** @param attempt the name of the attempt, for a client that may lose its answer */
  refresh(cookie: string, attempt?: string): Promise<ApiAnswer> {
    const headers = { cookie, ...(attempt && { 'idempotency-key': attempt }) };
    return this.api.nobody.post('/api/auth/refresh', undefined, { headers });
  }

  me(token: string): Promise<ApiAnswer> {
    return new ApiCaller(this.api.url, token).get('/api/auth/me');
  }
}

/** The refresh cookie that an answer sets. */
export function cookieOf(answer: ApiAnswer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

export function tokenOf(answer: ApiAnswer): string {
  return (answer.body as { accessToken: string }).accessToken;
}

export function codeOf(answer: ApiAnswer): string {
  return (answer.body as { code: string }).code;
}
