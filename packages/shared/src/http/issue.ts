import { z } from 'zod';
import { issueMessages } from './issue-messages.js';

/** Where a value stands in the request: names of fields and positions in lists. */
export type IssuePath = readonly (string | number)[];

export type IssueCode = keyof typeof issueMessages;

export const issueCodes = Object.keys(issueMessages) as [IssueCode, ...IssueCode[]];

/** One thing that is wrong with a request, at its field. */
export const Issue = z
  .object({
    path: z.array(z.union([z.string(), z.number()])),
    code: z.enum(issueCodes),
    message: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Issue' });
export type Issue = z.infer<typeof Issue>;

/** An issue with its English message. */
export function issue(
  path: IssuePath,
  code: IssueCode,
  params: Record<string, unknown> = {},
): Issue {
  return { path: [...path], code, message: issueMessages[code](params), params };
}
