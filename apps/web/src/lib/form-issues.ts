import type { FieldError, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { issueCodes, type Issue, type IssueCode } from '@porsi/shared/http/issue';
import { isProblem } from '@porsi/client/problem-error';
import { issueText } from '../i18n/issue-texts';
import { useLanguage } from '../i18n/use-format';

/**
 * Puts the issues of a refusal at the fields of a form.
 *
 * @returns those that no field of the form can show
 */
export function putIssuesOnFields<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  hasField: (name: string) => name is FieldPath<Values>,
): Issue[] {
  if (!isProblem(error)) return [];
  return error.issues.filter((found) => {
    const name = found.path.join('.');
    if (!hasField(name)) return true;
    setError(name, { type: 'server', message: found.code });
    return false;
  });
}

/** The sentence of a field's error: its message is an issue code. */
export function useFieldText() {
  const language = useLanguage();
  return (error: FieldError | undefined): string | undefined => {
    if (!error) return undefined;
    return issueText({ code: codeOf(error) }, language);
  };
}

/** Turns an issue into a sentence. */
export function useIssueText() {
  const language = useLanguage();
  return (found: Pick<Issue, 'code' | 'params'>) => issueText(found, language);
}

/** TEXT_TOO_LONG needs a maximum to say; the fields themselves stop at theirs (maxLength). */
function codeOf({ message }: FieldError): IssueCode {
  const code = issueCodes.find((known): known is IssueCode => known === message);
  return code === undefined || code === 'TEXT_TOO_LONG' ? 'VALUE_INVALID' : code;
}
