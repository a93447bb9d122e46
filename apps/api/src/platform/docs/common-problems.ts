import type { OpenAPIObject } from '@nestjs/swagger';

export function addCommonProblems(document: OpenAPIObject): OpenAPIObject {
  return document;
}
