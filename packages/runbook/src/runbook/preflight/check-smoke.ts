import { existsSync } from 'node:fs';
import { API_PROGRAM } from '../smoke/start-api.js';
import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

/** Whether the test over HTTP in the end can be made: an API, and somebody who signs in. */
export const checkSmoke: PreflightCheck = ({ settings, smokePassword }) => {
  if (settings.url === undefined && !existsSync(API_PROGRAM))
    return Promise.resolve(
      refused(
        'smoke test',
        'the API of this version is not built here',
        'run `pnpm build`, or name a running one with --url',
      ),
    );
  const api = settings.url ?? 'an API that is started for it';
  if (settings.smokeEmail === undefined)
    return Promise.resolve(
      warning(
        'smoke test',
        `only the health of ${api} will be tested: nobody is given who signs in`,
        "give a head's or a nutritionist's: --smoke-email EMAIL, the password in SMOKE_PASSWORD",
      ),
    );
  if (smokePassword === undefined)
    return Promise.resolve(
      refused(
        'smoke test',
        `there is no password for ${settings.smokeEmail}`,
        'put it into the environment as SMOKE_PASSWORD, or run this on a terminal to be asked for it',
      ),
    );
  return Promise.resolve(ok('smoke test', `${settings.smokeEmail} signs in to ${api}`));
};
