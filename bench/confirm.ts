import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { money } from '../src/core/index.ts'
import { startOkpay } from '../src/main.ts'
import { register, topUp } from '../test/support/people.ts'

// From a tap on Confirm to the receipt on the screen, over 500 transfers one after the other: the whole program in one
// process, talking HTTP to the stand-in. In the same run, the limit to compare with: a round trip that only asks for
// the balance. Prints milliseconds and their ratio; the last line is JSON.
const PEOPLE = 25
const TRANSFERS = 500
const BOT_ID = 7_000_000_001n

type Message = { id: number; from: string; text: string; buttons: { text: string }[][] }
type Chat = { revision: number; messages: Message[] }

const dataDir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
const running = await startOkpay({ DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'error' }, () => {})
const api = running.sandboxUrl ?? ''
const payers = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => newPayer(number)))

const [taps, asks]: [number[], number[]] = [[], []]
for (let turn = 0; turn < TRANSFERS; turn++) {
  const payer = payers[turn % PEOPLE] ?? 0
  asks.push(await timed(payer, () => post(`/api/people/${payer}/text`, { text: '/balance' }), /available/))
  await timed(payer, () => post(`/api/people/${payer}/text`, { text: '/send 0.10 @xiaomei' }), /Fee/)
  taps.push(await timed(payer, () => post(`/api/people/${payer}/tap`, { label: 'Send 0.10 EUR' }), /✅/))
}
const { breaches } = await settled()
const result = {
  transfers: TRANSFERS,
  tapP50: at(taps, 0.5),
  tapP99: at(taps, 0.99),
  askP50: at(asks, 0.5),
  askP99: at(asks, 0.99),
}
process.stdout.write(
  `tap to receipt: p50 ${result.tapP50} ms, p99 ${result.tapP99} ms\n` +
    `/balance to its answer, the same run: p50 ${result.askP50} ms, p99 ${result.askP99} ms\n` +
    `a payment costs ${(result.tapP50 / result.askP50).toFixed(2)} times a question\nbreaches in the books: ${breaches}\n` +
    `${JSON.stringify({ ...result, tapOverAskP50: Number((result.tapP50 / result.askP50).toFixed(2)), breaches })}\n`,
)
await running.stop('the benchmark is over')
await rm(dataDir, { recursive: true, force: true })
process.exit(breaches === 0 ? 0 : 1)

async function newPayer(number: number): Promise<number> {
  const { id } = await post<{ id: number }>('/api/people', {
    name: `Payer ${number}`,
    username: `payer_${number}`,
    language: 'en',
  })
  const { phone } = (await get<{ id: number; phone: string }[]>('/api/people')).find((person) => person.id === id) ?? {
    phone: '',
  }
  const chat = { botId: BOT_ID, telegramId: BigInt(id) }
  const email = `payer${number}@example.org`
  const secrets = { password: 'quiet-Harbour-41', pin: '274905' }
  const who = {
    chat,
    name: 'Payer Bench',
    email,
    phone,
    username: `payer_${number}`,
    locale: 'en',
    currency: 'EUR',
    ...secrets,
  } as const
  await register(running.core, who, async (to) => ({ token: await mailedToken(to) }))
  await topUp(running.core, chat, money(1_000n, 'EUR'))
  await timed(id, () => post(`/api/people/${id}/start`, {}), /OKPay ID/)
  return id
}

async function mailedToken(to: string): Promise<string> {
  for (;;) {
    const [mail] = await get<{ links: string[] }[]>(`/api/mail?to=${encodeURIComponent(to)}`)
    const token = mail?.links.map((link) => link.split('#')[1]).find(Boolean)
    if (token) return token
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Milliseconds from the act until the bot's newest message says it and is new or changed. */
async function timed(person: number, act: () => Promise<unknown>, says: RegExp): Promise<number> {
  let chat = await get<Chat>(`/api/people/${person}/chat`)
  const before = face(chat)
  const began = performance.now()
  const acting = act()
  while (face(chat) === before || !says.test(newest(chat)?.text ?? ''))
    chat = await get<Chat>(`/api/people/${person}/chat?after=${chat.revision}&waitMs=5000`)
  const took = performance.now() - began
  await acting
  return took
}

function newest(chat: Chat): Message | undefined {
  return chat.messages.findLast((message) => message.from === 'bot')
}

function face(chat: Chat): string {
  return JSON.stringify([newest(chat)?.id, newest(chat)?.text])
}

/** What the books say after it. */
async function settled(): Promise<{ breaches: number }> {
  const books = await running.core.auditBooks({})
  if (!books.ok) throw new Error('the books cannot be read')
  return { breaches: books.value.checks.reduce((sum, check) => sum + check.breaches, 0) }
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(api + path)).json()) as T
}

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
