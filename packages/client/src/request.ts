import { isProblem } from './problem-error.js';
import type { SessionClient } from './session.js';
import type { Answer, Outgoing, Transport } from './transport.js';

/** Sends requests in the name of who is signed in. */
export interface ApiRequest {
  /** The answer's body. */
  <Body>(request: Outgoing): Promise<Body>;
  /** The whole answer, for callers that look at its status and headers. */
  answer: (request: Outgoing) => Promise<Answer>;
}

/** Adds the bearer token; one that is refused is renewed, and the request sent once more. */
export function createRequest(transport: Transport, session: SessionClient): ApiRequest {
  async function answer(request: Outgoing): Promise<Answer> {
    // While a kept session is being taken up there is no token yet: the server would only refuse.
    const token = session.token() ?? (await session.renewing());
    try {
      return await transport(withToken(request, token));
    } catch (error) {
      if (
        !isProblem(error, 'UNAUTHENTICATED') ||
        session.state.getSnapshot().status === 'signed-out'
      )
        throw error;
      // Another request may have renewed it while this one was on its way.
      const renewed = session.token() === token ? await session.refresh() : session.token();
      return transport(withToken(request, renewed));
    }
  }
  const body = async <Body>(request: Outgoing) => (await answer(request)).data as Body;
  return Object.assign(body, { answer });
}

function withToken(request: Outgoing, token: string | null): Outgoing {
  if (token === null) return request;
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } };
}
