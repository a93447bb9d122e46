import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { describeApi } from './describe-api.js';

/** The documentation page at /api/docs, everything it needs served from here, and the document itself. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    raw: ['json'],
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Porsi API',
    swaggerOptions: { validatorUrl: null, persistAuthorization: true },
  });
}
