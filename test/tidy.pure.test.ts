import { describe, expect, test } from 'vitest'
import * as code from './support/tidy/code.ts'
import * as files from './support/tidy/files.ts'
import { postsThroughThePort } from './support/tidy/ledger.ts'
import { asksOneByOne } from './support/tidy/queries.ts'
import { type Rule, readTree, type SourceFile } from './support/tidy/source.ts'
import * as texts from './support/tidy/texts.ts'

const { testsEveryUnit, holdsOneNoun, namesItsNoun, findsUseCasesByName } = files

const RULES: Record<string, Rule> = {
  ...code,
  ...texts,
  testsEveryUnit,
  holdsOneNoun,
  namesItsNoun,
  findsUseCasesByName,
  postsThroughThePort,
  asksOneByOne,
}

const tree = readTree('.', ['src', 'test', 'scripts', 'locales'])

/** A planted project: path -> text. */
const planted = (plants: Record<string, string>): SourceFile[] =>
  Object.entries(plants).map(([path, text]) => ({ path, text }))

const EN = 'locales/en/send.ftl'
const ZH = 'locales/zh-CN/send.ftl'
const UNIT = 'src/bot/flows/send.ts'

// [rule, planted violation]
const WRONG: [rule: keyof typeof RULES & string, plants: Record<string, string>][] = [
  ['asksThePortForTime', { 'src/core/a.ts': 'const now = new Date()' }],
  ['asksThePortForTime', { 'src/core/a.ts': 'const later = new Date(now.getTime() + 1)' }],
  ['asksThePortForTime', { 'src/core/a.ts': 'const now = Date.now()' }],
  ['asksThePortForTime', { 'src/core/a.ts': 'const now = Date()' }],
  ['asksThePortForTime', { 'src/core/a.ts': 'const now = performance.now()' }],
  ['keepsMoneyExact', { 'src/core/money/a.ts': 'parseFloat(text)' }],
  ['keepsMoneyExact', { 'src/core/money/a.ts': 'Number.parseFloat(text)' }],
  ['keepsMoneyExact', { 'src/core/wallet/a.ts': 'Number(text)' }],
  ['keepsMoneyExact', { 'src/http/rails/a.ts': 'value.toFixed(2)' }],
  ['keepsMoneyExact', { 'src/bot/i18n/money.ts': 'const minor = amount * 100' }],
  ['keepsMoneyExact', { 'src/sandbox/bank/a.ts': 'const major = minor / 100' }],
  ['takesChanceFromTheSystem', { 'src/sandbox/a.ts': 'Math.random()' }],
  ['logsThroughTheLogger', { 'src/platform/a.ts': 'console.error(1)' }],
  ['readsTheEnvironmentOnce', { 'src/http/a.ts': `const key = process.env['KEY']` }],
  ['remembersWhatIsLeft', { 'src/bot/a.ts': '// TODO: later' }],
  ['remembersWhatIsLeft', { 'src/bot/a.ts': '/* FIXME one day */' }],
  ['holdsOneNoun', { 'src/bot/a.ts': 'x\n'.repeat(201) }],
  ['holdsOneNoun', { 'test/support/a.ts': 'x\n'.repeat(201) }],
  ['namesItsNoun', { 'src/bot/helpers.ts': '' }],
  ['namesItsNoun', { 'src/bot/utils/money.ts': '' }],
  ['namesItsNoun', { 'test/send-2.test.ts': '' }],
  [
    'findsUseCasesByName',
    { 'src/core/door.ts': '  quoteSend(input: X): Y\n', 'src/core/send/quote.ts': '', 'src/bot/quote-send.ts': '' },
  ],
  ['findsUseCasesByName', { 'src/core/doors/web.ts': '  logIn(input: X): Y\n', 'src/core/people/login.ts': '' }],
  ['testsEveryUnit', { [UNIT]: '', 'test/bot/other.test.ts': `import '../../src/bot/flows/send-back.ts'` }],
  ['testsEveryUnit', { [UNIT]: '', 'test/support/send.ts': `import '../../src/bot/flows/send.ts'` }],
  ['postsThroughThePort', { 'src/core/send/a.ts': `tx.$queryRaw\`select ledger.post_batch(\${ids})\`` }],
  ['postsThroughThePort', { 'src/core/ledger/a.ts': 'tx.$executeRaw`insert into posting values (1)`' }],
  ['postsThroughThePort', { 'src/platform/a.ts': `pool.query('update public."account" set balance = 1')` }],
  ['postsThroughThePort', { 'src/core/send/a.ts': 'tx.posting.createMany({ data })' }],
  ['saysTheSameInEveryLanguage', { [EN]: 'a = Yes\nb = No\n', [ZH]: 'a = 是\n' }],
  ['saysTheSameInEveryLanguage', { [EN]: 'a = Yes\n', [ZH]: 'a = 是\nb = 否\n' }],
  ['saysTheSameInEveryLanguage', { [EN]: 'a = Yes\n' }],
  ['saysTheSameInEveryLanguage', { [EN]: 'a = To { $name }\n', [ZH]: 'a = 给 { $user }\n' }],
  [
    'saysTheSameInEveryLanguage',
    { [EN]: 'a = { $n ->\n  [one] One of { $max }\n *[other] { $n }\n }\n', [ZH]: 'a = { $n }\n' },
  ],
  ['losesNoText', { [EN]: 'a = { $name\nb = No\n' }],
  ['losesNoText', { [EN]: 'a = Yes\n', 'locales/en/top-up.ftl': 'a = Again\n' }],
  ['speaksTelegramHtml', { [EN]: 'a = <b>Send\n' }],
  ['speaksTelegramHtml', { [ZH]: 'a = <p>转账</p>\n' }],
  ['speaksTelegramHtml', { [EN]: 'a = { $n ->\n  [one] <i>One</b>\n *[other] Many\n }\n' }],
  ['speaksTelegramHtml', { [EN]: 'a-button = <b>Send</b>\n' }],
  ['asksOneByOne', { 'src/core/a.ts': 'await Promise.all([tx.intent.count(), tx.refund.count()])' }],
  ['asksOneByOne', { 'src/core/a.ts': 'return Promise.all(rows.map(async (row) => viewOf(scope, row)))' }],
]

// [rule, what must be left alone]
const RIGHT: [rule: keyof typeof RULES & string, plants: Record<string, string>][] = [
  [
    'asksThePortForTime',
    { 'src/core/kit/time.ts': 'new Date(moment.getTime() + 1)', 'src/core/a.ts': '// new Date()' },
  ],
  ['asksThePortForTime', { 'src/platform/a.ts': 'new Date()' }],
  [
    'keepsMoneyExact',
    { 'src/core/wallet/a.ts': 'exact.toFixed(0, Decimal.ROUND_UP)', 'src/platform/a.ts': 'Number(port)' },
  ],
  ['keepsMoneyExact', { 'src/core/money/a.ts': `const says = 'Number( and * 100'` }],
  ['readsTheEnvironmentOnce', { 'src/config.ts': 'process.env', 'src/config/load.ts': 'process.env' }],
  ['remembersWhatIsLeft', { 'src/bot/a.ts': '// TODO(#12): later' }],
  ['holdsOneNoun', { 'src/bot/a.ts': 'x\n'.repeat(200) }],
  ['namesItsNoun', { 'src/core/people/okpay-id.ts': '', 'test/support/world.ts': '' }],
  ['findsUseCasesByName', { 'src/core/door.ts': '  quoteSend(input: X): Y\n', 'src/core/send/quote-send.ts': '' }],
  ['testsEveryUnit', { [UNIT]: '', 'test/bot/journey.test.ts': `import send from '../../src/bot/flows/send.ts'` }],
  ['testsEveryUnit', { [UNIT]: '', 'test/bot/journey.test.ts': `describe('flows/send', run)` }],
  ['testsEveryUnit', { [UNIT]: '', 'test/bot/flows/send.test.ts': '' }],
  ['postsThroughThePort', { 'src/core/ledger/post.ts': 'tx.$queryRaw`select ledger.post_batch(1)`' }],
  ['postsThroughThePort', { 'src/core/wallet/a.ts': 'tx.$queryRaw`select balance from account for update`' }],
  ['asksOneByOne', { 'src/bot/a.ts': 'Promise.all(asked)', 'src/core/topup/ask-orders.ts': 'Promise.all(asked)' }],
  ['saysTheSameInEveryLanguage', { [EN]: 'a = To { $name }\n', [ZH]: 'a = 给 { $name }\n' }],
  ['losesNoText', { [EN]: '# A comment = fine\na = { $name }\nb = No\n' }],
  ['speaksTelegramHtml', { [EN]: 'a = <a href="{ $url }">Open</a> and <code>{ $x }</code>\n' }],
]

describe('the tree is tidy', () => {
  test('it was read', () => {
    for (const folder of ['src/', 'test/', 'scripts/', 'locales/en/', 'locales/zh-CN/'])
      expect(tree.some(({ path }) => path.startsWith(folder))).toBe(true)
  })

  test.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(rule(tree.filter(({ path }) => path !== 'test/tidy.pure.test.ts')).map(told)).toEqual([])
  })
})

describe('every rule sees what it is for', () => {
  test.each(WRONG)('%s finds %o', (name, plants) => {
    expect(RULES[name]?.(planted(plants))).not.toEqual([])
  })

  test.each(RIGHT)('%s leaves %o alone', (name, plants) => {
    expect(RULES[name]?.(planted(plants))).toEqual([])
  })

  test('every rule was planted', () => {
    expect(new Set(WRONG.map(([name]) => name))).toEqual(new Set(Object.keys(RULES)))
  })
})

const told = ({ path, line, says }: { path: string; line: number; says: string }): string => `${path}:${line} ${says}`
