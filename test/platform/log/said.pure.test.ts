import { Decimal } from 'decimal.js'
import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { messageOf } from '../../../src/platform/log/said.ts'
import { createLogger } from '../../../src/platform/log.ts'

const WORDS = 'Zelda Quasimodo'

/** What runs into an error, and the error. */
function thrownBy(does: () => unknown): unknown {
  try {
    does()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const withFields = (message: string, fields: object, name = 'Error') =>
  Object.assign(new Error(message), { name, ...fields })

const prisma = (code: string, last: string) =>
  withFields(
    `\nInvalid \`prisma.chat.create()\` invocation in\n/srv/src/core/chat/chat.ts:9:3\n\n→ 9 create({ data: { name: "${WORDS}" } })\n\n${last}`,
    {
      code,
      meta: {
        modelName: 'Chat',
        target: [WORDS],
        driverAdapterError: { cause: { originalCode: '22P02', kind: 'InvalidInputValue', originalMessage: WORDS } },
      },
    },
    'PrismaClientKnownRequestError',
  )

const refused = new GrammyError(
  "Call to 'sendMessage' failed!",
  {
    ok: false,
    error_code: 400,
    description: `Bad Request: can't parse entities: Unsupported start tag "${WORDS}" at byte offset 7`,
    parameters: { retry_after: 3 },
  },
  'sendMessage',
  { chat_id: 7, text: WORDS, reply_markup: { inline_keyboard: [[{ text: WORDS }]] } },
)

const THROWN: [string, unknown, string][] = [
  [
    'Telegram refused it',
    refused,
    "Call to 'sendMessage' failed! (400: Bad Request: can't parse entities: Unsupported start tag …)",
  ],
  [
    'Telegram was not reached',
    new HttpError("Network request for 'sendPhoto' failed!", refused),
    "Network request for 'sendPhoto' failed!",
  ],
  [
    'a mail was refused',
    withFields(`Can't send mail - all recipients were rejected: 550 5.1.1 <${WORDS}@x.example>: no`, {
      ...{
        code: 'EENVELOPE',
        responseCode: 550,
        response: `550 <${WORDS}@x.example>`,
        rejected: [WORDS],
        command: 'RCPT TO',
      },
    }),
    "Can't send mail - all recipients were rejected",
  ],
  [
    'a row exists',
    prisma('P2002', 'Unique constraint failed on the constraint: `chat_pkey`'),
    'prisma.chat.create() failed: P2002: Unique constraint failed on the constraint: `chat_pkey`',
  ],
  ['a value is none', prisma('P2007', `Invalid input value: "${WORDS}"`), 'prisma.chat.create() failed: P2007'],
  [
    'a query has no such argument',
    Object.assign(prisma('', `Unknown argument. Provided ${WORDS}.`), {
      code: undefined,
      meta: undefined,
      name: 'PrismaClientValidationError',
    }),
    'prisma.chat.create() failed',
  ],
  [
    'PostgreSQL could not read a value',
    withFields(
      `invalid input syntax for type uuid: ${WORDS}`,
      { code: '22P02', severity: 'ERROR', detail: WORDS, where: WORDS },
      'error',
    ),
    'value refused: 22P02',
  ],
  [
    'a shape is another',
    thrownBy(() => z.strictObject({ a: z.string() }).parse({ a: 1, [WORDS]: 2 })),
    'not of the awaited shape: invalid_type at a, unrecognized_keys at the top',
  ],
  ['JSON is none', thrownBy(() => JSON.parse(WORDS)), 'what was read is malformed'],
  ['a number is none', thrownBy(() => BigInt(WORDS)), 'what was read is malformed'],
  ['an amount is none', thrownBy(() => new Decimal(WORDS)), '[DecimalError] Invalid argument'],
  [
    'a currency is none',
    thrownBy(() => new Intl.NumberFormat('en', { style: 'currency', currency: WORDS })),
    'Invalid currency code',
  ],
  ['an address is none', thrownBy(() => new URL(WORDS)), 'Invalid URL'],
  ['a text is no object', thrownBy(() => 'x' in (WORDS as unknown as object)), "Cannot use 'in' operator"],
  ['a word is no object', thrownBy(() => 'x' in ('Quasimodo' as unknown as object)), "Cannot use 'in' operator"],
  [
    'a text takes no property',
    thrownBy(() => Object.assign('Quasimodo', { 0: 'x' })),
    'Cannot assign to read only property',
  ],
  [
    'a word takes no property',
    thrownBy(() => {
      const word = 'Quasimodo' as unknown as { own: number }
      word.own = 1
    }),
    'Cannot create property',
  ],
  [
    'a text is no map',
    thrownBy(() => Map.prototype.get.call(WORDS as never, 1)),
    'Method Map.prototype.get called on incompatible receiver',
  ],
  ['a text is no function', thrownBy(() => (WORDS as unknown as () => void)()), '… is not a function'],
  ['a text is no list', thrownBy(() => new Map(WORDS as never)), '… is not an entry object'],
  ['a word is no step', thrownBy(() => [1].map('Quasimodo' as never)), '… is not a function'],
  ['what is none of these', new TypeError(`It went wrong with ${WORDS}`), 'TypeError'],
  ['a name is nobody’s', new ReferenceError('missing is not defined'), 'missing is not defined'],
  ['a body was not read', Object.assign(new Error('request aborted'), { body: WORDS, status: 400 }), 'request aborted'],
  [
    'Redis refused it',
    withFields(`ERR unknown command '${WORDS}', with args`, { command: { name: 'set', args: [WORDS] } }, 'ReplyError'),
    'ERR unknown command …',
  ],
  [
    'a fetch failed',
    new TypeError('fetch failed', {
      cause: withFields('other side closed', { socket: WORDS, code: 'UND_ERR_SOCKET' }),
    }),
    'fetch failed',
  ],
  [
    'a request failed',
    withFields('timeout', { config: { data: WORDS, headers: { to: WORDS } }, request: { body: WORDS } }),
    'timeout',
  ],
  ['several failed', new AggregateError([refused], `"${WORDS}"`), '…'],
  ['a sentence has an address', new Error(`no mailbox ${WORDS.replace(' ', '.')}@x.example here`), 'no mailbox … here'],
  ['a sentence has lines', new Error(`first\n    at ${WORDS} (/srv/x.ts:1:1)\n${WORDS}`), 'first'],
  ['an error has words for a name', withFields('x', {}, WORDS), 'x'],
  ['no error was thrown', { text: WORDS }, 'a thrown object'],
  ['a text was thrown', WORDS, 'a thrown string'],
]

describe.each(THROWN)(
  'LOG-01 an error says which trouble it is, and no word of what was sent: %s',
  (_what, thrown, sentence) => {
    test('in the log, alone, below another and within what was logged', () => {
      const lines: string[] = []
      const log = createLogger({ level: 'debug' }, { write: (line) => void lines.push(line) })
      log.error({ err: thrown }, 'failed')
      log.error({ err: thrown })
      if (thrown instanceof Error) log.error(thrown)
      log.warn({ err: new Error('outer', { cause: thrown }) }, 'wrapped')
      log.warn({ update: { err: thrown } }, 'within')
      log.child({ request: 'r1' }).warn({ err: new HttpError("Network request for 'getMe' failed!", thrown as object) })
      expect(lines.join('')).not.toMatch(/Zelda|Quasimodo/)
    })

    test('and in a sentence of its own', () => expect(messageOf(thrown)).toBe(sentence))
  },
)

test('LOG-01 what says which trouble it is stays: method, code, what Telegram asks, the query and its table, the place in our files', () => {
  const lines: string[] = []
  const log = createLogger({ level: 'debug' }, { write: (line) => void lines.push(line) })
  log.error({ err: refused })
  log.error({ err: prisma('P2007', WORDS) })
  const own = thrownBy(() => (undefined as unknown as { reading: string }).reading)
  log.error({ err: own })
  const [telegram, query, engine] = lines.map((line) => JSON.parse(line))
  expect(telegram.err).toMatchObject({ method: 'sendMessage', error_code: 400, parameters: { retry_after: 3 } })
  expect(telegram.msg).toBe(telegram.err.message)
  expect(query.err).toMatchObject({
    ...{ type: 'PrismaClientKnownRequestError', code: 'P2007' },
    meta: { modelName: 'Chat', driverAdapterError: { cause: { originalCode: '22P02', kind: 'InvalidInputValue' } } },
  })
  expect(engine.err).toMatchObject({
    ...{ type: 'TypeError', message: "Cannot read properties of undefined (reading 'reading')" },
    stack: expect.stringMatching(/^ {4}at [^\n]*said\.pure\.test\.ts:\d+/),
  })
})
