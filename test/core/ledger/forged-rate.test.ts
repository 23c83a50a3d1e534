import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeSide } from '#core'
import type { Exchange, Intent } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, HOUSE } from '../../../src/core/ledger/chart.ts'
import type { Leg } from '../../../src/core/ledger/post.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { granted } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes the row of an exchange as well as its journal. What money was worth then
// is kept elsewhere, where nobody changes it.

const REFERENCE = 'X-FRGD-FRGD'
const PAYMENT = 'T-FRGD-FRGD'

let world: World
let thief: Person
let honest: Exchange
beforeAll(async () => {
  world = await openWorld()
  thief = await world.person({ balance: '2000.00' })
  await tellRates(world)
  const side = { send: amountOf('10.00', 'EUR'), to: 'USD' } as const
  const { quoteId } = granted(await world.core.quoteExchange({ actor: thief.chat, side }))
  granted(await world.core.confirmExchange({ actor: thief.chat, quoteId }))
  honest = await world.deps.prisma.exchange.findUniqueOrThrow({ where: { id: quoteId } })
})
afterAll(() => world.close())

type Side = readonly [owner: string, kind: AccountKind]
const between = (from: Side, to: Side): [Side, Side] => [from, to]

type Moved = { send?: string; receive: string; spread?: string; rounding?: string }

/** What each costs by the schedule: a fifth of a per cent of what is exchanged, one of the 8.00 that are sent. */
const FEE = { exchange: (minor: bigint) => (minor + 499n) / 500n, send: 8n }

/** Another exchange like the honest one, booked leg by leg as its row says, but for what the thief wants otherwise. */
async function forgeExchange(tx: Tx, moved: Moved, row: Partial<Exchange> = {}): Promise<void> {
  const { send = '10.00', receive, spread, rounding } = moved
  const keeps = (text?: string) => (text === undefined ? 0n : amountOf(text, 'USD').minor)
  const id = randomUUID()
  const minor = { send: amountOf(send, 'EUR').minor, receive: amountOf(receive, 'USD').minor }
  const kept = { spread: keeps(spread), rounding: keeps(rounding), fee: FEE.exchange(minor.send) }
  const hash = new Uint8Array(32)
  await tx.exchange.create({ data: { ...honest, id, reference: REFERENCE, hash, ...minor, ...kept, ...row } })
  const [mine, house] = [`user:${thief.userId}`, HOUSE]
  const legs = [
    await legOf(tx, between([mine, 'user'], [house, 'fx_position']), send),
    await legOf(tx, between([house, 'fx_position'], [mine, 'user']), receive, 'USD'),
    feeLeg(await legOf(tx, between([mine, 'user'], [house, 'fee_exchange']), send), kept.fee),
  ]
  for (const [kind, text] of [
    ['fx_spread', spread],
    ['rounding', rounding],
  ] as const)
    if (text) legs.push(await legOf(tx, between([house, 'fx_position'], [house, kind]), text, 'USD'))
  await forge(tx, { id, kind: 'exchange', legs })
}

const feeLeg = (leg: Leg, minor: bigint): Leg => ({ ...leg, amount: { ...leg.amount, minor } })

/** Another payment like the honest one, booked as its row says, of which so many dollars arrive. */
async function forgePayment(tx: Tx, sent: Intent, payee: Person, arrives: string, row: Partial<Intent> = {}) {
  const id = randomUUID()
  const { failure: _none, ...like } = { ...sent, id, reference: PAYMENT, ...row }
  const arrivesAmount = amountOf(arrives, 'USD').minor
  await tx.intent.create({ data: { ...like, arrivesAmount, fee: FEE.send, hash: new Uint8Array(32) } })
  const [from, to, house] = [`user:${thief.userId}`, `user:${payee.userId}`, HOUSE]
  const legs = [
    await legOf(tx, between([from, 'user'], [house, 'fx_position']), '8.00'),
    await legOf(tx, between([house, 'fx_position'], [to, 'user']), arrives, 'USD'),
  ]
  legs.push(feeLeg(await legOf(tx, between([from, 'user'], [house, 'fee_send']), '8.00'), FEE.send))
  if (like.spread) legs.push(await legOf(tx, between([house, 'fx_position'], [house, 'fx_spread']), '0.05', 'USD'))
  await forge(tx, { id, kind: 'send', legs })
}

const found = (moved: Moved, row?: Partial<Exchange>) => foundAfter(world, 'I8', (tx) => forgeExchange(tx, moved, row))

describe('I8 an exchange that no market was asked for', () => {
  it('is none that is priced by the rates of its moment', async () => {
    const { rate, receive, spread } = honest
    expect([rate.toString(), receive, spread]).toEqual(['1.24375', 1243n, 6n])
    expect(await found({ send: '80.00', receive: '99.50', spread: '0.50' })).toEqual([])
  })

  it('I8 MNY-10 at a rate that its row alone says is found', async () => {
    expect(await found({ send: '0.01', receive: '1000000.00' })).toContain(REFERENCE)
  })

  it('I8 MNY-10 at the mid rate, with nothing for the house, is found', async () => {
    const { midRate: rate } = honest
    expect(await found({ send: '80.00', receive: '100.00' }, { rate })).toContain(REFERENCE)
  })

  it('I8 MNY-10 by rates of long ago is found', async () => {
    // The house's own of its first day: 1.159.
    const then = new Date('2026-01-01T00:00:00Z')
    const deal = { send: '100.00', receive: '115.32', spread: '0.57', rounding: '0.01' }
    const row = { rate: honest.rate.mul(0).add('1.153205'), ratesAt: then }
    expect(await found(deal, row)).toContain(REFERENCE)
    expect(await found(deal, { ...row, createdAt: then, expiresAt: then })).toContain(REFERENCE)
  })

  it('I8 MNY-10 a payment of which more arrives than it is worth, and one at the mid rate, are found', async () => {
    const friend = await world.person({ currency: 'USD' })
    const asked = { payee: { userId: friend.userId }, amount: amountOf('8.00', 'EUR'), to: 'USD' } as const
    const { intentId: id } = granted(await world.core.quoteSend({ actor: thief.chat, ...asked }))
    granted(await world.core.confirmPayment({ actor: thief.chat, intentId: id }))
    expect(await world.breaches()).toEqual([])
    const sent = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
    expect(await foundAfter(world, 'I8', (tx) => forgePayment(tx, sent, friend, '9.95'))).toEqual([])
    expect(await foundAfter(world, 'I8', (tx) => forgePayment(tx, sent, friend, '999.95'))).toContain(PAYMENT)
    const mid = { rate: '1.25', spread: 0n }
    expect(await foundAfter(world, 'I8', (tx) => forgePayment(tx, sent, friend, '10.00', mid))).toContain(PAYMENT)
  })

  it('I8 of what was exchanged with and without the euro, either side named, by rates of several moments, is none', async () => {
    const { core } = world
    await tellRates(world, { USD: '1.159013', GBP: '0.87713', CNY: '8.2351', HKD: '9.02007' })
    await tellRates(world, { JPY: '181.237', KRW: '1695.0071', KWD: '0.355801' })
    await tellRates(world, { CNY: TEST_RATES.CNY, KWD: '0.3641' })
    const others = ['USD', 'GBP', 'CNY', 'HKD', 'JPY', 'KRW', 'KWD'] as const
    const exchanged = async (side: ExchangeSide) => {
      const { quoteId } = granted(await core.quoteExchange({ actor: thief.chat, side }))
      granted(await core.confirmExchange({ actor: thief.chat, quoteId }))
    }
    for (const to of others) await exchanged({ send: amountOf('47.11', 'EUR'), to })
    for (const [index, from] of others.entries()) {
      const to = others[(index + 1) % others.length] ?? 'USD'
      const receive = amountOf(
        { JPY: '307', KRW: '3071', KWD: '1.017', CNY: '13.07', HKD: '13.07' }[to as string] ?? '3.07',
        to,
      )
      await exchanged({ receive, from })
    }
    expect(await world.breaches()).toEqual([])
  })
})
