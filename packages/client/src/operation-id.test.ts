import { expect, test } from 'vitest';
import { newOperationId } from './operation-id.js';

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('is a UUID, another one each time', () => {
  expect(newOperationId()).toMatch(uuid4);
  expect(newOperationId()).not.toBe(newOperationId());
});

test('also where the page has no randomUUID, as over plain http', () => {
  const getRandomValues = <Values extends ArrayBufferView | null>(values: Values) =>
    crypto.getRandomValues(values as never) as Values;
  expect(newOperationId({ getRandomValues })).toMatch(uuid4);
});
