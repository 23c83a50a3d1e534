import fc from 'fast-check'

/** `SEED=...` repeats a run, `CASES=...` makes it longer. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
export const CASES = Number(process.env['CASES'] ?? 200)

/** What has broken programs before. */
const KNOWN_BAD = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '\u200b',
    '🏳️‍🌈'.repeat(9),
    '%00',
    '%',
    '%ZZ',
    '../../etc/passwd',
    '..%2f..',
  ],
  ...[
    "' or 1=1--",
    '$1',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
  ],
  ...[
    '-1',
    '0',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
    '1,000',
    '1.000,00',
    '٣٤',
    '9'.repeat(400),
    '0.'.padEnd(300, '0'),
    '-0',
  ],
  ...[
    '2026-02-31',
    '9999999999999999',
    'EUR',
    'true',
    'null',
    '@',
    '/',
    '/send 1 @',
    'https://',
    'http://[::1',
    'data:,x',
  ],
  ...['00000000-0000-0000-0000-000000000000', 'pay_', 'inv_01', 'a'.repeat(5_000), '\r\nSet-Cookie: a=b', '&amp;<b>'],
]

/** A text nobody means well with. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KNOWN_BAD),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

/** Anything JSON can say, the bad texts among it. */
export const badValue: fc.Arbitrary<unknown> = fc.oneof(
  badText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(1e308, -1, 0.1, 2 ** 53),
)
