import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { productVersion } from '../product-version.js';
import { withCommonProblems } from './common-problems.js';
import { jsonSchemaOf } from './json-schema.js';
import { withPathIds } from './path-ids.js';

const description = [
  'Portions of a school-meal kitchen: planned, cooked, packed.',
  'Errors are RFC 9457 problem documents. Dates are YYYY-MM-DD, instants ISO 8601 in UTC.',
].join('\n\n');

/** The OpenAPI 3.1 document of every route, made from the schemas that the routes themselves use. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Porsi')
    .setDescription(description)
    .setVersion(productVersion)
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'accessToken of a sign-in, 15 minutes',
    })
    .addCookieAuth('porsi_refresh', {
      type: 'apiKey',
      in: 'cookie',
      description: 'Set by a sign-in, rotated by a refresh',
    })
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    standardSchemaConverter: jsonSchemaOf,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  return withCommonProblems(withPathIds(document));
}
