/** What a token says about itself. */
export interface VerifiedClaims {
  /** The session that it stands for. */
  sid: string;
  /** When it ends, in seconds since 1970. */
  exp: number;
}

/** Tablets and desks of a large kitchen, each with a token or two. */
const MOST = 1_000;

/**
 * Tokens whose signature was found good, for as long as they live: to compute it anew costs a tenth
 * of a whole request. Whether the session behind a token still lasts is no question for here.
 */
export class VerifiedTokens {
  private readonly claims = new Map<string, VerifiedClaims>();

  constructor(
    /** @returns undefined for a token that is none of ours or too old */
    private readonly verify: (token: string) => VerifiedClaims | undefined,
    private readonly now: () => number = Date.now,
  ) {}

  /** The session of a token; undefined when it is none of ours or too old. */
  sessionIdIn(token: string): string | undefined {
    const known = this.claims.get(token) ?? this.keep(token, this.verify(token));
    if (known && Math.floor(this.now() / 1000) < known.exp) return known.sid;
    this.claims.delete(token);
    return undefined;
  }

  /** The oldest go first; nobody has more than one that still matters. */
  private keep(token: string, claims: VerifiedClaims | undefined): VerifiedClaims | undefined {
    if (!claims) return undefined;
    const [oldest] = this.claims.size >= MOST ? this.claims.keys() : [];
    if (oldest !== undefined) this.claims.delete(oldest);
    this.claims.set(token, claims);
    return claims;
  }
}
