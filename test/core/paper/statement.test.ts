import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperLine, StatementOrder } from '#core'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { auditBooks } from '../../../src/core/ledger/audit-books.ts'
import { balanceAt } from '../../../src/core/ledger/balance.ts'
import { KINDS, liveThrough } from '../../support/busy-accounts.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

const DAY = 86_400
const DAYS = 6

let world: World
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ name: 'Ana Ilić', balance: '1000.00' })
})
afterAll(async () => {
  const audited = await world.deps.prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: KINDS }))
  expect(audited.checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  await world.close()
})

async function linesOf(order: StatementOrder, currency = order.parts[0]?.currency ?? 'EUR'): Promise<PaperLine[]> {
  const lines: PaperLine[] = []
  for (let after: { user: string; hold: string } | null | undefined; after !== null; ) {
    const page = granted(await world.core.readStatement({ id: order.id, currency, ...(after && { after }) }))
    lines.push(...page.lines)
    after = page.next
  }
  return lines
}

const dayOf = (offset: number): string => new Date(Date.now() + offset * DAY * 1000).toISOString().slice(0, 10)

async function ask(who: Person, from: string, to: string): Promise<StatementOrder> {
  const session = await browserOf(who)
  await world.deps.prisma.factorThrottle.deleteMany({})
  const order = granted(await world.core.requestStatement({ actor: session, from, to, currency: null, form: 'csv' }))
  if (order.kind !== 'statement') throw new Error('a statement was asked for')
  return order
}

const sessions = new Map<string, { session: string }>()
async function browserOf({ userId, email, password }: Person): Promise<{ session: string }> {
  const known = sessions.get(userId)
  if (known) return known
  const device = { browser: 'Firefox', system: 'Linux' } as const
  const opened = granted(await world.core.logIn({ email, password, device, source: '192.0.2.1' }))
  if (opened.state !== 'open') throw new Error('no code was expected')
  const session = { session: opened.session }
  sessions.set(userId, session)
  return session
}

/** Days with much on them, with little, and with nothing. */
async function liveFor(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    if (day > 0) await world.advance(DAY)
    if (day % 4 !== 3) await liveThrough(world, ana, { seed: 100 + day, journals: 60 })
    if (day % 3 === 0) await liveThrough(world, ana, { seed: 200 + day, journals: 260 })
  }
}

/** Adds a statement up and holds it against the ledger. Returns how many lines that were. */
async function holdsTogether(from: string, to: string): Promise<number> {
  const order = await ask(ana, from, to)
  const [part] = order.parts
  if (!part) throw new Error('the home currency is always there')
  const lines = await linesOf(order)
  expect(part.opening.minor + total(lines, 'moneyIn') - total(lines, 'moneyOut')).toBe(part.closing.minor)
  const end = new Date(`${to}T23:59:59.999Z`)
  const then = await balanceAt(world.deps.prisma, `user:${ana.userId}`, 'EUR', end)
  expect([part.closing.minor, part.onHold.minor]).toEqual([then.available + then.held, then.held])
  let balance = part.opening.minor
  const running = lines.map(({ moneyIn, moneyOut }) => {
    balance += moneyIn.minor - moneyOut.minor
    return balance
  })
  expect(lines.map((line) => line.balance.minor)).toEqual(running)
  expect(lines.every(({ moneyIn, moneyOut }) => moneyIn.minor >= 0n && moneyOut.minor >= 0n)).toBe(true)
  expect(lines.map(({ at }) => at.getTime())).toEqual(lines.map(({ at }) => at.getTime()).sort((a, b) => a - b))
  expect(lines.at(-1)?.onHold.minor ?? part.onHold.minor).toBe(part.onHold.minor)
  return lines.length
}

describe('statement', () => {
  it('every range of random histories: opening + in - out = closing = the ledger’s balance, to the last unit', async () => {
    await liveFor(DAYS)
    let checked = 0
    for (let first = 0; first < DAYS; first++)
      for (let last = first; last < DAYS; last++) checked += await holdsTogether(dayOf(first), dayOf(last))
    expect(checked).toBeGreaterThan(3_000)
  }, 120_000)

  it('shows an entry nobody has words for with its amounts, and a number of the books', async () => {
    const lines = await linesOf(await ask(ana, dayOf(0), dayOf(5)))
    const strange = lines.filter(({ kind }) => kind === 'other')
    expect(strange.length).toBeGreaterThan(0)
    for (const { reference } of strange) expect(reference).toMatch(/^J-[0-9A-F]{12}$/)
  })

  it('is pinned: what is booked later changes nothing of it', async () => {
    const order = await ask(ana, dayOf(5), dayOf(5))
    const before = await linesOf(order)
    await liveThrough(world, ana, { seed: 999, journals: 20 })
    expect(await linesOf(order)).toEqual(before)
    const code = granted(await world.core.verifyPaper({ code: order.code, by: { source: '192.0.2.7' } }))
    expect(code).toMatchObject({ ours: true, parts: [{ closing: order.parts[0]?.closing }] })
  })

  it('refuses a time that cannot be, and says which can', async () => {
    const actor = await browserOf(ana)
    const nothing = { actor, currency: null, form: 'csv' } as const
    const whole = { from: dayOf(0), to: dayOf(5) }
    const why = async (from: string, to: string) => refusal(await world.core.requestStatement({ ...nothing, from, to }))
    expect(await why(dayOf(5), dayOf(1))).toMatchObject({
      code: 'period_invalid',
      reason: 'backwards',
      whole,
      nearest: { from: dayOf(1), to: dayOf(5) },
    })
    expect(await why(dayOf(5), dayOf(20))).toMatchObject({
      reason: 'future',
      nearest: { from: dayOf(5), to: dayOf(5) },
    })
    expect(await why(dayOf(-9), dayOf(1))).toMatchObject({ reason: 'before_account', nearest: { from: dayOf(0) } })
    expect(await why('2026-02-30', dayOf(1))).toMatchObject({ reason: 'unreadable' })
    expect(await why("'; drop", '')).toMatchObject({ reason: 'unreadable', nearest: whole })
  })

  it('S57 what a shop bears is an expense in its own statement, and none in the payer’s or in their month', async () => {
    const [payer, owner] = [await world.person({ balance: '100.00' }), await world.person()]
    granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
    const price = { actor: owner.chat, amount: amountOf('20.00', 'EUR'), description: '' }
    const { token } = granted(await world.core.createLink(price))
    const { intentId } = granted(await world.core.quotePayment({ actor: payer.chat, token }))
    granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
    const today = world.deps.clock().toISOString().slice(0, 10)
    const lineOf = async (who: Person, kind: string) =>
      (await linesOf(await ask(who, today, today))).find((line) => line.kind === kind)
    expect((await lineOf(payer, 'paid'))?.fee.minor).toBe(0n)
    expect((await lineOf(owner, 'sold'))?.fee).toEqual(amountOf('0.20', 'EUR'))
    const picture = { actor: await browserOf(payer), from: today, to: today, currency: null, form: 'picture' } as const
    const { id } = granted(await world.core.requestStatement(picture))
    const { spending } = granted(await world.core.readMonth({ id }))
    expect(spending).toEqual([{ kind: 'paid', amount: amountOf('20.00', 'EUR') }])
  })

  it('EXP-02 asks for no more than twenty a day', async () => {
    const actor = await browserOf(ana)
    await world.deps.prisma.factorThrottle.deleteMany({})
    const once = () =>
      world.core.requestStatement({ actor, from: dayOf(5), to: dayOf(5), currency: 'EUR', form: 'pdf' })
    const answers = await Promise.all(Array.from({ length: 25 }, once))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
    const noted = await world.deps.prisma.auditEvent.count({ where: { action: 'statement.requested' } })
    expect(noted).toBeGreaterThanOrEqual(20)
  })
})

const total = (lines: readonly PaperLine[], column: 'moneyIn' | 'moneyOut'): bigint =>
  lines.reduce((sum, line) => sum + line[column].minor, 0n)
