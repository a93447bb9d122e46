import fc from 'fast-check';

const deep = (depth: number) =>
  JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as fc.JsonValue;

/** Values that programs stumble over. */
const stumblingBlocks: fc.JsonValue[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  -0,
  1e21,
  1e300,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  '',
  ' ',
  'null',
  '1',
  '1e3',
  'NaN',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff x',
  '\u202e',
  '😀'.repeat(50),
  'x'.repeat(70_000),
  "' OR 1=1 --",
  '${1+1}',
  '%s%n',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '1900-01-01',
  '-infinity',
  '2026-11-24T00:00:00Z',
  [],
  {},
  [null],
  { length: -1 },
  { constructor: { prototype: {} } },
  { toString: 1 },
  { toJSON: 1 },
  deep(2000),
];

/** Any JSON, and the odd things most often. */
export const oddJson: fc.Arbitrary<fc.JsonValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...stumblingBlocks) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
);

/** A text for a path or a query. */
export const oddText: fc.Arbitrary<string> = oddJson.map((value) =>
  typeof value === 'string' ? value.slice(0, 3000) : JSON.stringify(value).slice(0, 3000),
);

/** Bodies that are sent as they are. */
export const oddBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[1,',
    'null',
    '"',
    '{"a":1}}',
    '\ufeff{}',
    '{"__proto__":{}}',
    'a=b',
    '<x/>',
    '['.repeat(100_000),
  ),
  fc.constant(`"${'x'.repeat(1_100_000)}"`),
  fc.uint8Array({ maxLength: 200 }),
);

/** Headers that a body may be sent with. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<
  Record<string, string>[]
>(
  { 'content-type': 'application/json' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'nonsense' },
  { 'content-type': '/' },
  {},
);
