import { problemStatus, type Problem } from '@porsi/shared/http/problem';
import { problemTexts } from './problem-texts.js';
import type { Refusal } from './refusal.js';

/** The RFC 9457 document of a refusal (contract, section 4). */
export function problemDocument({ code, details }: Refusal, requestId: string): Problem {
  const { title, detail } = problemTexts[code];
  return {
    type: `urn:porsi:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status: problemStatus[code],
    code,
    detail: details.detail ?? detail,
    requestId,
    ...(details.issues && { issues: details.issues }),
    ...('current' in details && { current: details.current }),
  };
}
