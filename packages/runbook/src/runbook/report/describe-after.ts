import type { Announcement } from '@porsi/shared/maintenance/announcements';
import { bytesForPeople } from '../../terminal/units.js';
import type { MonitorResult, SmokeResult, VerifyResult } from '../step-results.js';
import { list, table, verbatim } from './markdown.js';

export function describeVerified({ checks }: VerifyResult): string[] {
  return table(
    ['check', 'result'],
    checks.map(({ what, ok, why }) => [what, ok ? 'ok' : `FAILED: ${why}`]),
  );
}

export function describeSmoke({ url, started, version, checks, leftOut }: SmokeResult): string[] {
  return [
    `At ${started ? 'an API that was started for this' : url}${version === null ? '' : `, version ${version}`}.`,
    '',
    ...table(
      ['tested', 'result', 'milliseconds'],
      checks.map(({ what, ok, why, milliseconds }) => [
        what,
        ok ? 'ok' : `FAILED: ${why}`,
        milliseconds,
      ]),
    ),
    ...list(leftOut.map((what) => `not tested: ${what}`)),
  ];
}

export function describeMonitor({ looks, findings, last }: MonitorResult): string[] {
  const indexes = 'found' in last.indexes ? last.indexes.found : [];
  return [
    `${looks} looks.`,
    '',
    ...table(
      ['check', 'verdict', 'found'],
      findings.map(({ check, verdict, found }) => [check, verdict, found]),
    ),
    ...table(
      ['index', 'table', 'size', 'scans'],
      indexes
        .filter(({ table: of }) => of.includes('menu_item'))
        .map(({ index, table: of, bytes, scans }) => [index, of, bytesForPeople(bytes), scans]),
    ),
  ];
}

export function describeTexts(texts: readonly Announcement[]): string[] {
  return texts.flatMap(({ language, email, whatsApp }) => [
    `E-mail (${language}), subject *${email.subject}*:`,
    '',
    ...verbatim(email.body),
    `WhatsApp (${language}):`,
    '',
    ...verbatim(whatsApp),
  ]);
}
