import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { productVersion } from '../product-version.js';
import { addCommonProblems } from './common-problems.js';
import { jsonSchemaOf } from './json-schema.js';

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
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, head, { standardSchemaConverter: jsonSchemaOf });
  return addCommonProblems(document);
}
