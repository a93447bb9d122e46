import { createApp } from './app.js';
import { readEnv, type GivenEnv } from './env.js';
import { announcement } from './server/announce.js';
import { explainFailure } from './server/explain-failure.js';
import { keptJwtSecret } from './server/jwt-secret.js';
import { freeHost, listen } from './server/listen.js';
import { openDatabase } from './server/open-database.js';
import { stopOnSignal } from './server/stop-on-signal.js';

async function start(given: GivenEnv): Promise<void> {
  const host = await freeHost(given.host, given.port);
  const jwtSecret = given.jwtSecret ?? (await keptJwtSecret(given.dataDir));
  const database = await openDatabase(given);
  try {
    const app = await createApp({ ...given, jwtSecret }, database.dataSource);
    const port = await listen(app, host, given.port);
    stopOnSignal(async () => {
      await app.close();
      await database.close();
    });
    process.stdout.write(announcement(port, database.demo));
  } catch (error) {
    await database.close();
    throw error;
  }
}

let port: number | undefined;
try {
  const given = readEnv(process.env);
  port = given.port;
  await start(given);
} catch (error) {
  const { lines, exitCode } = explainFailure(error, port);
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(exitCode);
}
