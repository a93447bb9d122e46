import { restoringRole } from '../../backup/restoring-role.js';
import { findClientTools } from '../../client-tools/find-client-tools.js';
import { CannotCheck } from '../../terminal/cannot-check.js';
import { ok, refused, type PreflightCheck } from './preflight-check.js';

/** pg_dump and its kin, of the server's version or newer. */
export const checkTools: PreflightCheck = async ({ database: { dataSource }, terminal }) => {
  const { serverVersion } = await restoringRole(dataSource);
  try {
    const tools = await findClientTools(serverVersion, terminal);
    return ok('client tools', `PostgreSQL ${tools.version}: ${tools.pg_dump}`);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return refused('client tools', error.message, error.wayOut);
  }
};
