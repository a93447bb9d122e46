import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Env } from './env.js';
import { builtApps } from './platform/apps/app-folders.js';
import { serveApps, type ServedApp } from './platform/apps/serve-apps.js';
import { serveDocs } from './platform/docs/serve-docs.js';
import { httpAdapter } from './platform/http/http-adapter.js';
import { createLogger } from './platform/logging/create-logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';

export interface AppOptions {
  /** Where the log goes; standard output unless told. */
  log?: DestinationStream;
  /** The browser apps to serve; the built ones unless told. */
  apps?: readonly ServedApp[];
}

/** The whole API on a database that is there already; the caller listens, closes, and owns the database. */
export async function createApp(
  env: Env,
  dataSource: DataSource,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const logger = createLogger(env.logLevel, options.log);
  const adapter = httpAdapter(env, logger);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(env, dataSource),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: new NestLogger(logger),
    },
  );
  await app.register(serveApps, options.apps ?? builtApps);
  serveDocs(app);
  return app;
}
