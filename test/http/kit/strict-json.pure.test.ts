import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MalformedJson, parseStrictJson } from '../../../src/http/kit/strict-json.ts'

const parse = (text: string) => parseStrictJson(Buffer.from(text))
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('CBK-07 nesting of 20 is read, of 21 refused', () => {
  expect(parse(nested(20))).toBeInstanceOf(Array)
  expect(() => parse(nested(21))).toThrow(new MalformedJson('nested too deep'))
  expect(() => parse(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`)).toThrow(MalformedJson)
})

test('CBK-07 a quarter of a million open brackets are refused at the 21st', () => {
  expect(() => parse('['.repeat(250_000))).toThrow(MalformedJson)
})

test('CBK-07 brackets inside strings do not nest', () => {
  const text = JSON.stringify({ note: '[{'.repeat(50), quote: '"[', slash: '\\' })
  expect(parse(text)).toEqual(JSON.parse(text))
})

test.each([
  '{"amount":"1.00","amount":"100.00"}',
  '{"amount":"1.00","\\u0061mount":"100.00"}',
  '{"data":{"a":1,"b":{"c":1},"a":2}}',
  '[{"a":1 , "a" : 2}]',
  '{"a":1,"b":"x","a"\n:2}',
  '{"":1,"":2}',
])('CBK-07 a repeated key is refused: %s', (text) => {
  expect(() => parse(text)).toThrow(new MalformedJson('a key is repeated'))
})

test('CBK-07 one key in two objects, or a value that looks like a key, is no repetition', () => {
  const text = '{"a":{"a":"a"},"b":[{"a":1},{"a":2}],"c":["a","a"]}'
  expect(parse(text)).toEqual(JSON.parse(text))
})

test.each([
  '{"__proto__":{"polluted":1}}',
  '{"a":{"__proto__":null}}',
  '{"\\u005f_proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
])('CBK-07 a way to the prototype is refused: %s', (text) => {
  expect(() => parse(text)).toThrow(MalformedJson)
  expect({}).not.toHaveProperty('polluted')
})

test.each(['', ' ', '{', '"', '"\\', '{"a":1,}', "{'a':1}", 'NaN', '{"a":01}', '\ufeff{}', '{"\\x":1}', '[1]2'])(
  'CBK-07 %j is not JSON',
  (text) => {
    expect(() => parse(text)).toThrow(MalformedJson)
  },
)

test('CBK-07 bytes that are not UTF-8 are refused', () => {
  expect(() => parseStrictJson(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow(new MalformedJson('not valid UTF-8'))
})

test('CBK-07 whatever bytes come, they are read as JSON.parse reads them or refused', () => {
  const noise = fc.oneof(
    fc.json(),
    fc.string(),
    fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', ' ') }),
  )
  fc.assert(
    fc.property(noise, (text) => {
      try {
        expect(parse(text)).toEqual(JSON.parse(text))
      } catch (error) {
        if (!(error instanceof MalformedJson)) throw error
      }
    }),
    { numRuns: 20_000 },
  )
})
