import type { Terminal } from './terminal.js';

/** One that is shorter is hardly a secret, and hiding it would only garble the text. */
const SHORTEST = 4;

/** Takes passwords out of a text: that of DATABASE_URL, as written and decoded, and those that stand in the environment. */
export function hideSecrets({ env }: Pick<Terminal, 'env'>): (text: string) => string {
  const written = /^[^:]+:\/\/[^/?#]*?:(.*)@[^@]*$/.exec(env.DATABASE_URL ?? '')?.[1] ?? '';
  const secrets = [
    written,
    decoded(written),
    env.PGPASSWORD ?? '',
    env.SMOKE_PASSWORD ?? '',
  ].filter((secret) => secret.length >= SHORTEST);
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
