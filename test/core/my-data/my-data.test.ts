import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DataOrder, Locale, Money, Result } from '#core'
import { must } from '../../../src/core/kit/must.ts'
import { rowsOf } from '../../../src/core/my-data/rows.ts'
import { UNTOLD } from '../../../src/core/my-data/tables/untold.ts'
import { TOLD } from '../../../src/core/my-data/tables.ts'
import { createPapers, type Papers } from '../../../src/papers/index.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { richPerson, WORDS } from '../../support/rich-person.ts'
import type { Phone } from '../../support/second-factor.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { unzip } from '../../support/unzip.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let papers: Papers
let rich: Person
let phone: Phone
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
  const texts = loadTexts(join(import.meta.dirname, '../../../locales'))
  papers = createPapers({ core: world.core, texts, publicUrl: 'https://okpay.example' })
  ;({ rich, phone } = await richPerson(world))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

async function givesPin({ chat }: Person): Promise<void> {
  const { padId } = granted(await world.core.openPad({ actor: chat, purpose: 'unlock' }))
  await typePin(world.core, chat, padId, PIN)
}

async function asks(person: Person, messageId = 7): Promise<DataOrder> {
  await givesPin(person)
  return granted(await world.core.requestData({ actor: person.chat, messageId }))
}

type Data = { about: Record<string, unknown>; tables: Record<string, Record<string, unknown>[]> }

async function files(order: DataOrder, locale: Locale = 'en') {
  const archive = unzip(await buffer(papers.data(order, locale)))
  const text = (name: string) => String(archive.get(name))
  return { archive, text, data: JSON.parse(text('data.json')) as Data }
}

test('S83 CLS-01 everything somebody did is in one archive: rows opened, the statement of the whole time, and their files', async () => {
  const { archive, text, data } = await files(await asks(rich))
  const json = text('data.json')
  for (const [what, word] of Object.entries(WORDS))
    expect({ what, there: json.includes(word) }).toEqual({ what, there: true })
  expect(Object.keys(data.tables)).toEqual(TOLD.map(({ name }) => name))
  const empty = Object.entries(data.tables).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []))
  // What takes staff or another inbox to fill; the rest of them is told here.
  expect(empty).toEqual([
    'email_change',
    'mailbox_case',
    'rebind',
    'restriction',
    'correction',
    'limit_override',
    'inherited_limit',
    'crypto_pay_invoice',
    'payout_allowance',
    'shop_payout',
    'test_refund',
  ])
  expect(text('statement.csv')).toContain(WORDS.note)
  expect(archive.get('statement.pdf')?.subarray(0, 5).toString()).toBe('%PDF-')
  const named = Object.values(data.tables)
    .flat()
    .flatMap(({ file }) => (file ? [file] : []))
  expect(named).toHaveLength(4)
  for (const name of named) expect(archive.get(String(name))?.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(archive.size).toBe(4 + named.length)
})

test('S83 no secret is in it: no hash, no key, no proof, and what is left out is said with its reason', async () => {
  const { text, data } = await files(await asks(rich))
  const json = text('data.json')
  const row = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: rich.userId } })
  for (const secret of [row.passwordHash, row.pinHash]) expect(json).not.toContain(secret)
  expect(json).not.toMatch(/okp_(live|test)_[A-Za-z0-9]{20}/)
  expect(data.about.left_out).toContainEqual({ what: 'user.password_hash', why: 'secret' })
  expect(data.about.left_out).toContainEqual({ what: 'risk_decision', why: 'law' })
  for (const locale of ['en', 'zh-CN'] as const) {
    const said = (await files(await asks(rich, locale === 'en' ? 8 : 9), locale)).text('read-me.txt')
    expect(said).toContain(WORDS.name)
    // A key that has no words would stand there as itself.
    expect(said).not.toContain('my-data-')
    expect(said).toContain(locale === 'en' ? 'What is left out, and why:' : '以下内容没有列入，原因如下：')
  }
})

test('S83 nobody else’s is in it, and nobody reads another’s', async () => {
  const eve = await world.person({ name: 'Eve Else', balance: '1.00' })
  const { text } = await files(await asks(eve))
  for (const word of Object.values(WORDS)) expect(text('data.json')).not.toContain(word)
  expect(refusal(await world.core.readData({ id: eve.userId })).code).toBe('not_found')
})

test('S83 a chat is asked for the PIN first, may ask five times a day, and a tap told twice asks once', async () => {
  const ben = await world.person()
  const ask = (messageId: number) => world.core.requestData({ actor: ben.chat, messageId })
  expect(refusal(await ask(1))).toEqual({ code: 'pin_needed', why: 'my_data' })
  const first = await asks(ben, 1)
  expect(granted(await ask(1)).id).toBe(first.id)
  for (const message of [2, 3, 4, 5]) granted(await ask(message))
  expect(refusal(await ask(6)).code).toBe('too_many_requests')
  await world.advance(3600)
  expect(refusal(await ask(7)).code).toBe('pin_needed')
  await world.advance(8 * 86_400)
  expect(refusal(await world.core.readData({ id: first.id })).code).toBe('not_found')
})

/** What of somebody is still there, table by table: how many rows, and which sealed words still open. */
async function left(person: Person) {
  const { prisma } = world.deps
  const owner = await prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  const scope = { tx: prisma, keyring: world.deps.keyring }
  const told = new Map<string, Record<string, unknown>[]>()
  for (const table of TOLD) {
    const { rows } = await rowsOf(scope, owner, table, null).catch(() => ({ rows: [{ sealed: 'unreadable' }] }))
    told.set(table.name, rows)
  }
  return told
}

test('CLS-01 S83 after closing each table is as its list says, at once and when the time of law is over', async () => {
  const before = await left(rich)
  expect(before.get('ticket_message')?.length).toBeGreaterThan(1)
  await leaves(rich)
  const { prisma } = world.deps
  const gone = [...TOLD, ...UNTOLD].filter(({ leaving }) => leaving === 'gone')
  expect(gone.length).toBeGreaterThan(15)
  for (const { name, whose } of gone) {
    const rows = await prisma.$queryRawUnsafe(`select 1 from public."${name}" t where ${whose}`, rich.userId)
    expect({ name, rows }).toEqual({ name, rows: [] })
  }
  const at = await left(rich)
  expect(JSON.stringify([...at])).not.toContain(WORDS.email)
  expect(at.get('user')).toMatchObject([{ name: WORDS.name, email: '', phone: '', country: null }])
  expect(at.get('api_key')).toMatchObject([{ last_used_from: null }, { last_used_from: null }])
  expect(JSON.stringify([...at])).toContain(WORDS.ticket)

  await world.advance(5 * 366 * 86_400 + 60)
  granted(await world.core.sweep({}))
  const end = JSON.stringify([...(await left(rich))])
  for (const word of [WORDS.name, WORDS.account, WORDS.ticket, '1990-12-31']) expect(end).not.toContain(word)
  for (const { name, leaving } of TOLD)
    if (leaving === 'later')
      for (const row of (await left(rich)).get(name) ?? [])
        expect({ name, file: row.file, facts: row.facts ?? null, details: row.details ?? null }).toEqual({
          name,
          file: undefined,
          facts: null,
          details: null,
        })
})

/** Settles everything, and closes with PIN and code. */
async function leaves(person: Person): Promise<void> {
  const { core } = world
  const { chat: actor } = person
  granted(await core.settleTickets({ actor }))
  await empties(person, await world.person())
  const { id, blockers } = granted(await core.openClosing({ actor }))
  expect(blockers).toEqual([])
  await world.authorise(person, id)
  granted(await core.giveCode({ actor, intentId: id, code: await phone.next() }))
  granted(await core.closeAccount({ actor, id }))
}

/** Everything into euros, and all of them to somebody else, with what that costs. */
async function empties(person: Person, payee: Person): Promise<void> {
  const { core } = world
  const actor = person.chat
  await tellRates(world)
  const exchange = (send: Money) => core.quoteExchange({ actor, side: { send, to: 'EUR' } })
  const { quoteId } = await whole(exchange, amountOf(await world.balance(person, 'USD'), 'USD'))
  granted(await core.confirmExchange({ actor, quoteId }))
  const send = (amount: Money) => core.quoteSend({ actor, payee: { userId: payee.userId }, amount })
  const { intentId, factor } = await whole(send, amountOf(await world.balance(person), 'EUR'))
  await world.authorise(person, intentId)
  if (factor === 'pin_and_code') granted(await core.giveCode({ actor, intentId, code: await phone.next() }))
  granted(await core.confirmPayment({ actor, intentId }))
}

/** As much as leaves nothing once its fee is paid. */
async function whole<T>(quote: (amount: Money) => Promise<Result<T>>, balance: Money): Promise<T> {
  const all = await quote(balance)
  if (all.ok) return all.value
  if (all.failure.code !== 'insufficient_for_fee') throw new Error(all.failure.code)
  return granted(await quote(must(all.failure.sendable, 'some of it can be sent')))
}
