import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** Every message of a file with the variables it uses. */
function messages(locale: string, flow: string): Map<string, string[]> {
  const { body } = new FluentResource(read(`locales/${locale}/${flow}.ftl`))
  return new Map(body.map(({ id, value }) => [id, variablesIn(value)]))
}

function variablesIn(part: unknown): string[] {
  const found = [...JSON.stringify(part ?? '').matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name ?? '')
  return [...new Set(found)].sort()
}

const source = readdirSync(new URL('src/http/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('mails'))
  .map((name) => read(`src/http/${name}`))
  .join('\n')

test.each([
  'pages',
  'region',
  'checkout',
  'account',
  'device',
  'mail',
  'two-factor',
  'staff-page',
  'identity-page',
  'help-page',
  'help-centre',
  'about-page',
  'connect-page',
  'crypto-pay-docs',
  'papers-page',
  'way-in',
  'test-mode',
])('%s.ftl says the same things with the same variables in both languages', (flow) => {
  const english = messages('en', flow)
  expect(english.size).toBeGreaterThan(1)
  expect(messages('zh-CN', flow)).toEqual(english)
})

test('the test above reads variables at all', () => {
  expect(messages('en', 'pages').get('password-wrong')).toEqual(['tries'])
})

test('every text of the pages is used, and every text that is used exists', () => {
  const files = [
    'help-page',
    'about-page',
    'pages',
    'region',
    'checkout',
    'account',
    'device',
    'two-factor',
    'staff-page',
    'identity-page',
    'papers-page',
    'connect-page',
    'crypto-pay-docs',
    'way-in',
  ]
  const known = files.flatMap((flow) => [...messages('en', flow).keys()])
  const literal = [...source.matchAll(/\bsay\(\s*['`]([^'`$]+)['`]/g)].map(([, key]) => key)
  expect(literal.length).toBeGreaterThan(30)
  // A page says here and there what stands on papers, too.
  const sayable = [...known, ...messages('en', 'papers').keys(), ...messages('en', 'test-mode').keys()]
  expect(literal.filter((key) => !sayable.includes(key ?? ''))).toEqual([])
  // Keys put together at run time begin or end with a part that stands in the source.
  const composed = [...source.matchAll(/say\(`([^`]*\$\{[^`]*)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  )
  const unused = known.filter(
    (key) =>
      !source.includes(`'${key}'`) &&
      !composed.some((shape) => shape.test(key)) &&
      !/-link_(?:expired|used)-text$/.test(key),
  )
  expect(unused).toEqual([])
})
