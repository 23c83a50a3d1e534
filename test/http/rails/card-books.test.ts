import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Core, createCore, isCurrency, type Money, parseCanonical, RAIL_REASONS, type TopUpView } from '#core'
import { openDesks } from '../../../src/http/index.ts'
import { TEST_CARDS, tryWith } from '../../../src/sandbox/card/cards.ts'
import { openCardProcessor } from '../../../src/sandbox/card/index.ts'
import type { RailOrder, Telling } from '../../../src/sandbox/rail/orders/order.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'
import { CARD_SECRET } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// A wallet and a processor that never meet but over HTTP, each with books of its own. They must say the same.
const served = serveWorld()
const secret = `whsec_${CARD_SECRET.toString('base64')}`
let cards: Awaited<ReturnType<typeof openCardProcessor>>
let core: Core

beforeAll(async () => {
  const { deps } = served.world
  cards = await openCardProcessor({ secret, now: deps.clock, home: () => undefined, retryDelaysMs: [10, 10, 10] })
  const access = { url: cards.url, account: cards.account, secrets: [CARD_SECRET] }
  const parts = { publicUrl: served.app.url, now: deps.clock, log: { warn: () => {} } }
  Object.assign(deps.orderDesks, openDesks({ card: access }, parts))
  core = createCore(deps)
  return () => cards.close()
})
afterEach(async () => {
  expect(await served.world.breaches()).toEqual([])
  expect(await ourBooks()).toEqual(theirBooks())
})

/** What the processor owes us, by currency, as our clearing accounts say. */
async function ourBooks(): Promise<Record<string, bigint>> {
  const where = { owner: 'rail:card', kind: 'topup_clearing', balance: { not: 0n } }
  const accounts = await served.world.deps.prisma.ledgerAccount.findMany({ where })
  return Object.fromEntries(accounts.map(({ currency, balance }) => [currency, -balance]))
}

/** The same as its own books say. */
function theirBooks(): Record<string, bigint> {
  const owed = Object.entries(cards.processor.books()).flatMap(([currency, { owed }]) => {
    const amount = isCurrency(currency) ? parseCanonical(owed, currency)?.minor : undefined
    return amount === undefined ? [] : [[currency, amount] as const]
  })
  return Object.fromEntries(owed)
}

const eur = (text: string) => amountOf(text, 'EUR')
const cardFor = (outcome: string) => TEST_CARDS.find((card) => card.outcome === outcome)?.number ?? ''

async function ordered(amount: Money = eur('50.00')): Promise<{ ana: Person; topUp: TopUpView; order: RailOrder }> {
  const ana = await served.world.person()
  const topUp = granted(await core.startTopUp({ actor: ana.chat, rail: 'card', amount }))
  const order = cards.processor.find(topUp.reference)
  if (!order) throw new Error('the processor has the order')
  return { ana, topUp, order }
}

const pay = (order: RailOrder, telling: Telling = 'before') =>
  cards.processor.pay(order, tryWith(cardFor('paid')), telling)
const state = async (ana: Person, { reference }: TopUpView) => {
  const { state, reason } = granted(await core.getTopUp({ actor: ana.chat, reference }))
  return [state, reason, await served.world.balance(ana)]
}
/** Waits until nothing is on its way to OKPay any more. */
async function settled(order: RailOrder): Promise<void> {
  for (let tries = 0; order.deliveries.some((delivery) => delivery.state === 'sending'); tries++) {
    if (tries > 500) throw new Error('the deliveries do not end')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('a wallet and a card processor over HTTP', () => {
  test('S26 the page the chat links to is the order’s, for the total, in the payer’s language', async () => {
    const { topUp, order } = await ordered()
    if (topUp.rail !== 'card') throw new Error('it is by card')
    expect(order).toMatchObject({ amount: '50.75', currency: 'EUR', locale: 'en', state: 'open' })
    const page = await fetch(topUp.details.page ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('50.75\u00a0EUR')
  })

  test.each(['before', 'twice'] as const)(
    'S26 CBK-03 told %s: credited once when the payer is back',
    async (telling) => {
      const { ana, topUp, order } = await ordered()
      expect(await pay(order, telling)).toBe('paid')
      expect(await state(ana, topUp)).toEqual(['credited', null, '50.00'])
      expect(order.deliveries).toHaveLength(telling === 'twice' ? 2 : 1)
    },
  )

  test('S26 told after the payer is back: pending until then, or until its owner looks and we ask', async () => {
    const { ana, topUp, order } = await ordered()
    await pay(order, 'after')
    expect(await served.world.balance(ana)).toBe('0.00')
    const other = await ordered()
    await pay(other.order, 'never')
    expect(await state(other.ana, other.topUp)).toEqual(['credited', null, '50.00'])
    await served.world.advance(10)
    cards.processor.catchUp()
    await settled(order)
    expect(await state(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('CBK-09 told late, after the order has expired: credited all the same', async () => {
    const { ana, topUp, order } = await ordered()
    await pay(order, 'late')
    await served.world.advance(31 * 60)
    granted(await core.sweep({}))
    expect(await state(ana, topUp)).toEqual(['expired', null, '0.00'])
    await served.world.advance(5 * 60)
    cards.processor.catchUp()
    await settled(order)
    expect(await state(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('CBK-09 never told: it expires; told at last, and once more, it is credited once', async () => {
    const { ana, topUp, order } = await ordered()
    await pay(order, 'never')
    await served.world.advance(31 * 60)
    granted(await core.sweep({}))
    expect(await state(ana, topUp)).toEqual(['expired', null, '0.00'])
    await cards.processor.tell(order)
    await cards.processor.tell(order)
    expect(await state(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('CBK-05 taken back before it was told: the two together are nothing', async () => {
    const { ana, topUp, order } = await ordered()
    await pay(order, 'never')
    expect(cards.processor.giveBack(order, 'name_mismatch')).toBe(true)
    await settled(order)
    await cards.processor.tell(order)
    expect(await state(ana, topUp)).toEqual(['returned', 'name_mismatch', '0.00'])
  })

  test('S33 a chargeback takes amount and fee back', async () => {
    const { ana, topUp, order } = await ordered()
    await pay(order)
    cards.processor.giveBack(order)
    await settled(order)
    expect(await state(ana, topUp)).toEqual(['returned', null, '0.00'])
  })

  test.each(RAIL_REASONS)(
    'S29 S30 S31 S32 a card declined with %s, then another one on the same page',
    async (reason) => {
      const { ana, topUp, order } = await ordered()
      expect(await cards.processor.pay(order, tryWith(cardFor(reason)), 'before')).toBe(reason)
      expect(await state(ana, topUp)).toEqual(['failed', reason, '0.00'])
      await pay(order)
      expect(await state(ana, topUp)).toEqual(['credited', null, '50.00'])
    },
  )

  test('the same order placed twice is one order; for another amount it is refused', async () => {
    const { topUp } = await ordered()
    const { orderDesks } = served.world.deps
    const { reference, total, expiresAt } = topUp
    const place = (amount: Money) =>
      orderDesks.card?.place({ reference, amount, expiresAt, locale: 'en', platform: null })
    const count = cards.processor.orders().length
    expect(await place(total)).toMatchObject({ state: 'placed', pageUrl: topUp.rail === 'card' && topUp.details.page })
    expect(cards.processor.orders()).toHaveLength(count)
    expect(await place(eur('1.00'))).toEqual({ state: 'refused', reason: 'provider_unavailable', only: 'this' })
  })

  test.each([
    ['down', 'provider_unavailable'],
    ['maintenance', 'maintenance'],
  ] as const)('S32 a processor that is %s: the top-up fails at once with %s', async (mood, code) => {
    const ana = await served.world.person()
    cards.processor.mood = mood
    const failure = refusal(await core.startTopUp({ actor: ana.chat, rail: 'card', amount: eur('50.00') }))
    expect(failure).toMatchObject({ code, rail: 'card', amount: eur('50.00') })
    cards.processor.mood = 'working'
  })

  test('MNY-01 after 120 orders in three currencies, paid, declined, told in every way and charged back, both books say the same', async () => {
    const people = [await served.world.person(), await served.world.person()] as const
    const placed: RailOrder[] = []
    for (let n = 0; n < 120; n++) placed.push(await play(people[n % 2 === 0 ? 0 : 1], n))
    await served.world.advance(36 * 60)
    cards.processor.catchUp()
    for (const order of placed) await settled(order)
    for (const order of placed.filter(({ state }) => state !== 'open')) await cards.processor.tell(order)
    granted(await core.sweep({}))
    const states = Map.groupBy(placed, (order) => order.state)
    expect([...states.keys()].sort()).toEqual(['open', 'paid', 'returned'])
    expect(Object.keys(await ourBooks()).sort()).toEqual(['EUR', 'JPY', 'KWD'])
  })
})

const AMOUNTS = [eur('0.01'), eur('33.33'), amountOf('777', 'JPY'), amountOf('1.234', 'KWD')]
const TELLINGS: Telling[] = ['before', 'twice', 'never', 'late', 'after']

/** One of many orders: left alone, declined first, paid and told somehow, taken back; which of it, its number decides. */
async function play({ chat }: Person, n: number): Promise<RailOrder> {
  const amount = AMOUNTS[(n * 7) % AMOUNTS.length] ?? eur('1.00')
  const { reference } = granted(await core.startTopUp({ actor: chat, rail: 'card', amount }))
  const order = cards.processor.find(reference)
  if (!order) throw new Error('the processor has the order')
  if (n % 6 === 5) return order
  if (n % 4 === 3) await cards.processor.pay(order, tryWith(cardFor(RAIL_REASONS[n % 6] ?? '')), 'before')
  await pay(order, TELLINGS[n % TELLINGS.length])
  if (n % 7 === 0) cards.processor.giveBack(order)
  return order
}
