import { Controller, Get } from '@nestjs/common';
import { Public } from '../auth/access.js';

@Controller('health')
export class HealthController {
  @Get()
  @Public()
  alive() {
    return { status: 'ok' };
  }
}
