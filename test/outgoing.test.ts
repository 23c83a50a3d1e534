import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { Api } from 'grammy'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { money } from '#core'
import { createDownload } from '../src/bot/frame/download.ts'
import { openCardVault } from '../src/http/kit/card-vault.ts'
import { orderDesk } from '../src/http/kit/order-desk.ts'
import { openPayoutDesk } from '../src/http/kit/payout-desk.ts'
import { openStatementDesk } from '../src/http/kit/statement-desk.ts'
import { openLeakedPasswords } from '../src/http/leaks/leaked-passwords.ts'
import { openRateFeed } from '../src/http/rates/feed.ts'
import { createWebhookSender } from '../src/http/webhooks/sender.ts'
import { createMailer } from '../src/platform/mail/mailer.ts'
import { createClamdScanner } from '../src/platform/scanner/clamd.ts'

// Every place that calls out, against somebody who takes the call and never ends it (OPS-05): each gives up by itself.

const SOURCES = join(import.meta.dirname, '../src')
/** The longest anything may take, and how much faster time goes here. */
const LONGEST_MS = 60_000
const FASTER = 100

/** Takes every call. `silent` says nothing; `drips` says a little for ever, so that no pause is long. */
async function tarPit(hello: string, drop: string) {
  const held = new Set<Socket>()
  const server = createServer((socket) => {
    held.add(socket)
    socket.on('error', () => {})
    if (hello) socket.write(hello)
    let dripping: NodeJS.Timeout | undefined
    socket.once('data', () => {
      if (drop) dripping = setInterval(() => socket.write(drop), 20)
    })
    socket.on('close', () => {
      clearInterval(dripping)
      held.delete(socket)
    })
    socket.resume()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, held, at: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

type TarPit = { server: Server; held: Set<Socket>; at: string }
let pits: Record<'silent' | 'drips' | 'mail', TarPit>
const bounds: number[] = []

beforeAll(async () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n'
  pits = {
    silent: await tarPit('', ''),
    drips: await tarPit(head, ' '),
    mail: await tarPit('220 ready\r\n', '250-one moment\r\n'),
  }
})
beforeEach(() => {
  bounds.length = 0
  const within = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    bounds.push(ms)
    return within(ms / FASTER)
  })
})
afterAll(() => {
  for (const { server, held } of Object.values(pits)) {
    for (const socket of held) socket.destroy()
    server.close()
  }
})

const parts = { publicUrl: 'https://okpay.example', now: () => new Date(), log: { warn: () => {} } }
const secrets = [Buffer.alloc(32, 1)]
const access = (at: string) => ({ url: `http://${at}`, account: 'acct_1', secrets })
const amount = money(100n, 'EUR')
const placing = { reference: 'OK-1', amount, expiresAt: new Date(), locale: 'en', platform: null } as const
const sending = { key: 'po_1_1', reference: 'W-1', amount, target: { kind: 'card', token: 'card_token_1' } } as never
const statements = (at: string) =>
  openStatementDesk({ rail: 'bank', format: 'csv', url: `http://${at}`, secrets }, parts)

async function readOut(at: string): Promise<unknown> {
  const answer = await statements(at).statement()
  if (answer.state !== 'ready') return answer.state
  for await (const _bytes of answer.bytes);
  return 'read'
}

/** What calls out over HTTP, by its file, and what it then says. */
const CALLS: [file: string, what: string, call: (at: string) => Promise<unknown>, says: unknown][] = [
  [
    'http/kit/order-desk.ts',
    'placing an order',
    (at) => orderDesk('card', access(at), parts).place(placing),
    { state: 'refused', reason: 'provider_unavailable' },
  ],
  [
    'http/kit/order-desk.ts',
    'asking about an order',
    (at) => orderDesk('card', access(at), parts).status('OK-1'),
    { known: false },
  ],
  ['http/kit/order-desk.ts', 'asking how a rail is', (at) => orderDesk('card', access(at), parts).health(), 'down'],
  [
    'http/kit/payout-desk.ts',
    'sending a payout',
    (at) => openPayoutDesk('bank', access(at), parts).send(sending),
    { state: 'unknown' },
  ],
  [
    'http/kit/payout-desk.ts',
    'asking about a payout',
    (at) => openPayoutDesk('bank', access(at), parts).status('po_1_1'),
    { state: 'unknown' },
  ],
  [
    'http/kit/payout-desk.ts',
    'asking how a way out is',
    (at) => openPayoutDesk('bank', access(at), parts).health(),
    'down',
  ],
  [
    'http/kit/card-vault.ts',
    'saving a card',
    (at) => openCardVault(access(at), parts).begin({ reference: 'D-1', locale: 'en' }),
    null,
  ],
  ['http/kit/card-vault.ts', 'looking at a card', (at) => openCardVault(access(at), parts).look('D-1'), null],
  ['http/kit/statement-desk.ts', 'asking for balances', (at) => statements(at).balances(), { state: 'unknown' }],
  ['http/kit/statement-desk.ts', 'reading a statement', (at) => readOut(at).catch(() => 'unknown'), 'unknown'],
  [
    'http/webhooks/sender.ts',
    'telling a shop’s server',
    async (at) => {
      const send = createWebhookSender({ now: parts.now, origins: [`http://${at}`] })
      const said = await send({
        endpointId: 'e',
        eventId: 'v',
        name: 'evt_1',
        url: `http://${at}/`,
        body: '{}',
        secrets,
      })
      return said.status === 200 ? 'timeout' : said.reason
    },
    'timeout',
  ],
  ['http/rates/feed.ts', 'reading rates', (at) => openRateFeed(`http://${at}`, parts.log).read(), 'no_answer'],
  [
    'http/leaks/leaked-passwords.ts',
    'asking about a password',
    (at) => openLeakedPasswords(`http://${at}`, parts.log).has('Blue-Ocean-4711'),
    false,
  ],
  [
    'bot/frame/download.ts',
    'fetching a file',
    (at) =>
      createDownload(new Api('1:x', { apiRoot: `http://${at}` }), '1:x', `http://${at}`)('f').catch(() => 'fault'),
    'fault',
  ],
]

describe('OPS-05 whoever is called and never answers', () => {
  test.each(CALLS)(
    'OPS-05 %s: %s ends by itself, of silence and of an answer without an end',
    async (_file, _what, call, says) => {
      for (const { at } of [pits.silent, pits.drips]) expect(await call(at)).toEqual(says)
      expect(bounds).toHaveLength(2)
      expect(Math.max(...bounds)).toBeLessThanOrEqual(LONGEST_MS)
    },
  )

  test('OPS-05 there is no other place that calls out over HTTP', () => {
    const calling = globSync('**/*.ts', { cwd: SOURCES, exclude: ['sandbox/**'] }).filter((file) =>
      /(?<![.\w])fetch\(|https?\.(?:request|get)\(/.test(readFileSync(join(SOURCES, file), 'utf8')),
    )
    expect(calling.sort()).toEqual([...new Set(CALLS.map(([file]) => file))].sort())
  })

  test('OPS-05 every way to Telegram has its time', () => {
    const ways = readFileSync(join(SOURCES, 'bot/index.ts'), 'utf8').match(/new (?:Api|Bot<BotContext>)\(.*/g)
    expect(ways).toHaveLength(4)
    for (const way of ways ?? []) expect(way).toMatch(/\bserver\b|timeoutSeconds: [A-Z_]+SECONDS\b/)
    expect(readFileSync(join(SOURCES, 'bot/index.ts'), 'utf8')).toContain(
      'const server = { apiRoot: deps.apiRoot, timeoutSeconds:',
    )
  })

  test('OPS-05 a mail server that talks for ever has a mail no longer than our patience, and is hung up on', async () => {
    for (const pit of [pits.mail, pits.silent]) {
      const mailer = createMailer({ smtpUrl: `smtp://${pit.at}`, from: 'no-reply@okpay.example', patienceMs: 300 })
      const mail = { to: 'anna@example.com', subject: 'Hello', text: 'words', html: '<p>words</p>' }
      await expect(mailer.send(mail)).rejects.toThrow('takes too long')
      await vi.waitFor(() => expect(pit.held.size).toBe(0), 10_000)
    }
  })

  test('OPS-05 nor does a scanner, which then has said nothing', async () => {
    for (const pit of [pits.drips, pits.silent])
      expect(await createClamdScanner(`tcp://${pit.at}`, 300).scan(Buffer.from('a file'))).toBe('no_answer')
  })
})
