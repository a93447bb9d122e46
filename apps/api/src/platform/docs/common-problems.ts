import { problemStatus, type ProblemCode } from '@porsi/shared/http/problem';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Operation['responses'][string];

const methods = ['get', 'post', 'put', 'delete'] as const;
const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const retryAfter = {
  'Retry-After': {
    description: 'Seconds until asking again makes sense',
    schema: { type: 'integer' as const },
  },
};

/** Adds to every operation the refusals that follow from what it is, and makes them problem documents. */
export function withCommonProblems(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) operation.responses = { ...problemsOf(path, operation), ...own(operation) };
    }
  }
  return document;
}

/** The answers that the route names itself; those that refuse are problem documents. */
function own({ responses }: Operation): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      Number(status) < 400 ? response : asProblem(response),
    ]),
  );
}

function asProblem(response: Response): Response {
  return { description: 'Refused', ...response, content: problem };
}

function problemsOf(
  path: string,
  { requestBody, parameters = [], security }: Operation,
): Operation['responses'] {
  const asks = parameters.some((parameter) => 'in' in parameter && parameter.in === 'query');
  const codes: [ProblemCode, boolean][] = [
    ['MALFORMED_REQUEST', requestBody !== undefined],
    ['UNAUTHENTICATED', security !== undefined],
    ['FORBIDDEN', security !== undefined],
    ['NOT_FOUND', path.includes('{')],
    ['TOO_LARGE', requestBody !== undefined],
    ['VALIDATION_FAILED', requestBody !== undefined || asks],
    ['INTERNAL_ERROR', true],
    ['DATABASE_UNAVAILABLE', path.startsWith('/api')],
  ];
  return Object.fromEntries(
    codes
      .filter(([, applies]) => applies)
      .map(([code]) => {
        const headers = problemStatus[code] === 503 ? retryAfter : undefined;
        return [
          String(problemStatus[code]),
          { description: code, content: problem, ...(headers && { headers }) },
        ];
      }),
  );
}
