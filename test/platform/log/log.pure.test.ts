import { expect, test } from 'vitest'
import { createLogger } from '../../../src/platform/log.ts'

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
const LINK = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

/** A logger and the lines it has written. */
function recorded(secrets: string[] = []) {
  const lines: string[] = []
  const log = createLogger({ level: 'debug', secrets }, { write: (line) => void lines.push(line) })
  return { log, lines, text: () => lines.join('') }
}

function wrapped(): Error {
  const network = Object.assign(new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`), {
    code: 'ECONNRESET',
    config: { headers: { Authorization: 'Bearer canary-bearer', cookie: 'sid=canary-cookie' } },
  })
  const http = Object.assign(new Error('Network request for sendMessage failed!'), { error: network })
  return Object.assign(new Error('handler failed', { cause: http }), { payload: { password: 'canary-password' } })
}

test('LOG-03 a bot token and headers are hidden in everything an error wraps, and the rest stays readable', () => {
  const { log, text, lines } = recorded()
  log.error({ err: wrapped() }, 'update failed')
  log.error(wrapped())
  log.error({ update: { error: wrapped() } }, 'nested')
  log.error({ errors: new AggregateError([wrapped()], 'several') }, 'aggregate')
  expect(lines).toHaveLength(4)
  expect(text()).not.toMatch(/AAHdq|canary/)
  const first = JSON.parse(lines[0] ?? '')
  expect(first).toMatchObject({
    level: 'error',
    msg: 'update failed',
    err: { type: 'Error', message: 'handler failed', cause: { error: { code: 'ECONNRESET' } } },
  })
  expect(first.err.cause.error.message).toBe('request to https://api.telegram.org/bot[hidden]/sendMessage failed')
  expect(first.err.stack).toContain('log.pure.test.ts')
})

test('LOG-03 canaries in messages, addresses, headers and fields of any depth never reach the log', () => {
  const { log, text, lines } = recorded(['canary-configured'])
  const child = log.child({ request: 'r1', authorization: 'canary-child', note: 'canary-configured' })
  child.info('value canary-configured in a sentence')
  child.info({ deep: [{ er: { apiKey: 'canary-1', pin: 'canary-2', 'Set-Cookie': 'canary-3' } }] })
  child.info({ secretToken: 'canary-4', signature: 'canary-5', keyEncryptionKey: 'canary-configured' })
  child.info(`Authorization: Bearer canary-6\nCookie: a=canary-7; b=canary-8`)
  child.info(`lines\n${TOKEN}\n${LINK}\nwhsec_canary\nokp_test_canary\n`)
  child.info('webhook whsec_canary9/AAAA== and key okp_live_canary10')
  child.info(`token alone ${TOKEN}, file https://api.telegram.org/file/bot${TOKEN}/a.jpg`)
  child.info('postgresql://app:canary11@db/okpay and rediss://:canary12@redis:6379')
  child.info(`open https://pay.example.com/password#${LINK} or ${LINK} or http://127.0.0.1:3000/reset#canary13`)
  child.info({ url: new URL(`https://pay.example.com/verify#${LINK}`), key: Buffer.from('canary14') })
  expect(lines).toHaveLength(10)
  expect(text()).not.toMatch(/canary|AAHdq|q83vE/)
  expect(text()).toContain('https://pay.example.com/password#[hidden]')
})

test('LOG-02 what a person typed cannot forge a line or colour a terminal', () => {
  const { log, text, lines } = recorded()
  log.warn({ text: '\u001b[31mred\n{"level":"fatal"}' }, 'said: \r\nnext')
  expect(lines).toHaveLength(1)
  expect([...text().trimEnd()].filter((letter) => letter < ' ')).toEqual([])
  expect(JSON.parse(text()).text).toBe('\u001b[31mred\n{"level":"fatal"}')
})

test('LOG-01 lines are JSON with a UTC time; amounts, cycles and ids survive', () => {
  const { log, lines } = recorded()
  const cycle: Record<string, unknown> = { minor: 2500n, id: '0197d0c2-5a4e-7c3f-9d2b-1f0c2a3b4c5d' }
  cycle.self = cycle
  log.info({ cycle }, 'booked')
  const line = JSON.parse(lines[0] ?? '')
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  expect(line.cycle).toEqual({ minor: '2500', id: '0197d0c2-5a4e-7c3f-9d2b-1f0c2a3b4c5d', self: '[circular]' })
})

test('the level is the configuration`s', () => {
  const lines: string[] = []
  const log = createLogger({ level: 'warn' }, { write: (line) => void lines.push(line) })
  log.info('quiet')
  log.warn('loud')
  expect(lines).toHaveLength(1)
})
