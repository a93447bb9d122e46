import { rm } from 'node:fs/promises';
import { freePort, spawnApi, type ApiProcess } from '@porsi/api/spawn-api';
import { createDataSource } from '@porsi/db/data-source';
import { openEmbedded, type EmbeddedDatabase } from '@porsi/db/embedded/open-embedded';
import { migrate } from '@porsi/db/migrate';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import type { TestDatabase } from '@porsi/db/testing/test-database';

const PROCESSES = 2;
const TIMEZONE = 'Asia/Jakarta';

/** A PostgreSQL and two API processes on it, each of which can be killed and started again where it was. */
export class Servers {
  private readonly processes: (ApiProcess | undefined)[] = [];

  private constructor(
    private readonly folder: string,
    private database: EmbeddedDatabase,
    readonly ports: readonly number[],
  ) {}

  static async open(): Promise<Servers> {
    const folder = await makeTestFolder();
    const database = await openEmbedded(folder);
    const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
    const servers = new Servers(folder, database, ports);
    await servers.withDatabase((dataSource) => migrate(dataSource));
    return servers;
  }

  /** Looks into the database itself. */
  async withDatabase<Result>(
    work: (dataSource: TestDatabase['dataSource']) => Promise<Result>,
  ): Promise<Result> {
    const dataSource = await createDataSource(this.database.url, {
      timezone: TIMEZONE,
    }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  /** Which processes run. */
  running(): number[] {
    return this.ports.flatMap((_, index) => (this.processes[index] === undefined ? [] : [index]));
  }

  /** @throws Error with its last words when a process ended that nobody has killed */
  assertNoneCrashed(): void {
    const crashed = this.processes.find((process) => process?.hasEnded());
    if (crashed) throw new Error(`a server has ended by itself\n${crashed.log()}`);
  }

  /** Starts the processes that do not run, and says how many that were. */
  async startAll(): Promise<number> {
    const idle = this.ports.length - this.running().length;
    await Promise.all(
      this.ports.map(async (port, index) => {
        this.processes[index] ??= await spawnApi({
          databaseUrl: this.database.url,
          port,
          settings: { JWT_SECRET: 'the-same-for-both-processes-of-a-night', LOG_LEVEL: 'fatal' },
        });
      }),
    );
    return idle;
  }

  /** Kills a process, without a word. */
  async kill(index: number): Promise<void> {
    const process = this.processes[index];
    this.processes[index] = undefined;
    await process?.stop('SIGKILL');
  }

  /** Stops PostgreSQL under running processes and starts it again on its port. */
  async restartDatabase(): Promise<void> {
    await this.database.close();
    this.database = await openEmbedded(this.folder);
  }

  async close(): Promise<void> {
    await Promise.all(this.ports.map((_, index) => this.kill(index)));
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
