import { Module } from '@nestjs/common';
import { ConfigController } from './config.controller.js';
import { GetConfig } from './get-config.js';

@Module({ controllers: [ConfigController], providers: [GetConfig] })
export class ConfigModule {}
