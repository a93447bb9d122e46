import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Env } from './env.js';
import { httpAdapter } from './platform/http/http-adapter.js';

/** The whole API on a database that is there already; the caller listens, closes, and owns the database. */
export async function createApp(env: Env, dataSource: DataSource): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(AppModule.with(env, dataSource), httpAdapter(env), {
    bodyParser: false,
    abortOnError: false,
    logger: ['error', 'warn'],
  });
}
