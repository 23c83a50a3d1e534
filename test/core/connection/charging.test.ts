import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { type App, appOf, charge, connect } from '../../support/connection.ts'
import { granted, refusal } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let app: App
beforeAll(async () => {
  world = await openWorld()
  // Fifty payments in a moment are more than people make, and would be asked about.
  await quietRules(world.database.owner)
  app = await appOf(world)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const payer = async () => world.person({ balance: '500.00' })
const told = async ({ userId }: Person, kind: string) => world.deps.prisma.notice.count({ where: { userId, kind } })
const list = async (person: Person) => granted(await world.core.listConnections({ actor: person.chat }))

describe('paying through a connection', () => {
  it('S71 OAU-05 pays within the budget without asking; its person and its shop hear of it', async () => {
    const person = await payer()
    const before = await world.balance(app.owner)
    const connected = await connect(world, person, app)
    const { answer, replayed } = granted(await charge(world, connected, 2_000n, { reference: 'first' }))
    expect(replayed).toBe(false)
    expect(answer).toMatchObject({ amount: '20.00', fee: '0.20', net: '19.80', currency: 'EUR', reference: 'first' })
    expect(answer.id).toMatch(/^pay_[0-9a-f]{32}$/)
    expect(answer.connection).toMatch(/^con_[0-9a-f]{32}$/)
    expect(await world.balance(person)).toBe('480.00')
    expect(Number(await world.balance(app.owner)) - Number(before)).toBeCloseTo(19.8)
    expect(await told(person, 'connection_paid')).toBe(1)
    expect((await list(person))[0]).toMatchObject({ spent: eur('20.00'), payments: 1, leftToday: eur('30.00') })
    // It had its own consent: what goes out without a PIN otherwise is untouched, and the limits of everybody hold.
    const limits = granted(await world.core.getLimits({ actor: person.chat }))
    expect(limits).toMatchObject({ usedToday: eur('20.00'), smallLeft: eur('50.00') })
  })

  it('OAU-05 feature 19: one cent above is refused with budget_exhausted, at once, a day and a month', async () => {
    const person = await payer()
    const connected = await connect(world, person, app, {
      changes: [
        { of: 'payment', minor: 3_000n },
        { of: 'day', minor: 5_000n },
        { of: 'month', minor: 6_000n },
      ],
    })
    expect(refusal(await charge(world, connected, 3_001n))).toMatchObject({ code: 'budget_exhausted', of: 'payment' })
    granted(await charge(world, connected, 3_000n))
    expect(refusal(await charge(world, connected, 2_001n))).toMatchObject({ of: 'day', left: eur('20.00') })
    granted(await charge(world, connected, 2_000n))
    expect(refusal(await charge(world, connected, 100n))).toMatchObject({ of: 'day', left: money(0n, 'EUR') })
    expect(await told(person, 'connection_refused')).toBe(1)
    expect(await world.balance(person)).toBe('450.00')
  })

  it('IDM-01 the same request again is the same payment; another under its name is refused', async () => {
    const person = await payer()
    const connected = await connect(world, person, app)
    const named = { key: 'k-1', reference: 'once' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => charge(world, connected, 500n, named)))
    const paid = answers.filter(({ ok }) => ok)
    expect(paid.length).toBeGreaterThan(0)
    for (const answer of answers) if (!answer.ok) expect(answer.failure.code).toBe('idempotency_busy')
    const again = granted(await charge(world, connected, 500n, named))
    expect(again).toEqual({ answer: granted(paid[0] as (typeof answers)[number]).answer, replayed: true })
    expect(await world.balance(person)).toBe('495.00')
    expect(refusal(await charge(world, connected, 600n, named)).code).toBe('idempotency_mismatch')
    expect(refusal(await charge(world, connected, 500n, { reference: 'once' })).code).toBe('reference_taken')
  })

  it('what was refused leaves nothing: key and reference are free', async () => {
    const person = await world.person({ balance: '10.00' })
    const connected = await connect(world, person, app)
    const named = { key: 'later', reference: 'later' }
    expect(refusal(await charge(world, connected, 1_500n, named)).code).toBe('insufficient_balance')
    expect(refusal(await charge(world, connected, 1_500n, named)).code).toBe('insufficient_balance')
    granted(await charge(world, connected, 900n, named))
  })

  it('MNY-13 OAU-05 fifty at once, over two processes: never more than the budget', async () => {
    const person = await payer()
    const connected = await connect(world, person, app)
    const other = world.another()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => charge(n % 2 ? world : other, connected, 300n)),
    )
    await other.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(16)
    const codes = new Set(answers.flatMap((one) => (one.ok ? [] : [one.failure.code])))
    expect([...codes]).toEqual(['budget_exhausted'])
    expect(await world.balance(person)).toBe('452.00')
    expect((await list(person))[0]).toMatchObject({ spent: eur('48.00'), payments: 16 })
    expect(await world.deps.prisma.paymentLink.count({ where: { state: 'open' } })).toBe(0)
  })

  it('OAU-05 revoked during a storm of fifty: nothing is booked after the revoke has committed', async () => {
    const person = await payer()
    const connected = await connect(world, person, app, { changes: [{ of: 'day', minor: 40_000n }] })
    const other = world.another()
    const storm = Array.from({ length: 50 }, (_, n) => charge(n % 2 ? world : other, connected, 100n))
    await Promise.race(storm)
    granted(await world.core.revokeConnection({ actor: person.chat, id: connected.id }))
    const { endedAt, payments } = await world.deps.prisma.connection.findUniqueOrThrow({ where: { id: connected.id } })
    const atOnce = await world.deps.prisma.intent.count({ where: { connectionId: connected.id, state: 'committed' } })
    const answers = await Promise.all(storm)
    await other.close()
    const booked = await world.deps.prisma.intent.count({ where: { connectionId: connected.id, state: 'committed' } })
    expect(endedAt).not.toBeNull()
    expect(booked).toBe(atOnce)
    expect(payments).toBe(booked)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(booked)
    for (const one of answers) if (!one.ok) expect(one.failure.code).toBe('connect_auth_failed')
    expect(await world.deps.prisma.paymentLink.count({ where: { state: 'open' } })).toBe(0)
    expect(refusal(await charge(world, connected, 100n)).code).toBe('connect_auth_failed')
    expect(await list(person)).toEqual([])
  })

  it('TXA-01 what needs a code asks the person: by the link they pay it themselves', async () => {
    const person = await payer()
    const connected = await connect(world, person, app)
    await world.deps.prisma.user.update({
      where: { id: person.userId },
      data: { secondFactorAt: world.deps.clock(), codeMinor: 1_000n },
    })
    const named = { key: 'ask', reference: 'ask' }
    const asked = refusal(await charge(world, connected, 1_500n, named))
    expect(asked).toMatchObject({ code: 'auth_required', factor: 'code' })
    expect(await told(person, 'connection_asks')).toBe(1)
    const link = 'link' in asked ? (asked.link ?? '') : ''
    await world.deps.prisma.user.update({
      where: { id: person.userId },
      data: { secondFactorAt: null, codeMinor: null },
    })
    const { intentId } = granted(await world.core.quotePayment({ actor: person.chat, token: link }))
    granted(await world.core.confirmPayment({ actor: person.chat, intentId }))
    const { answer } = granted(await charge(world, connected, 1_500n, named))
    expect(answer).toMatchObject({ amount: '15.00', connection: null })
    expect((await list(person))[0]).toMatchObject({ spent: money(0n, 'EUR') })
  })

  it('a frozen account suspends it; its time ends it', async () => {
    const person = await payer()
    const connected = await connect(world, person, app)
    granted(await world.core.freezeSelf({ actor: person.chat }))
    expect(refusal(await charge(world, connected, 100n)).code).toBe('account_frozen_by_user')
    expect((await list(person))[0]).toMatchObject({ suspended: true })
    await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state: 'active' } })
    granted(await charge(world, connected, 100n))
    await world.advance(31 * 86_400)
    expect(refusal(await charge(world, connected, 100n)).code).toBe('connect_auth_failed')
    granted(await world.core.sweep({}))
    expect(await told(person, 'connection_ended')).toBe(1)
  })
})
