import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type Core,
  CURRENCY_CODES,
  createCore,
  isCurrency,
  money,
  parseCanonical,
  RAIL_REASONS,
  type TopUpView,
} from '#core'
import { openDesks } from '../../../src/http/index.ts'
import { openPlatform, PLATFORMS } from '../../../src/sandbox/platform/index.ts'
import { openProvider, PROVIDER } from '../../../src/sandbox/provider/index.ts'
import type { RailOrder, Telling } from '../../../src/sandbox/rail/orders/order.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// A wallet, and a gateway (http/rails/platform) or a provider (http/rails/provider), that never meet but over HTTP, each
// with books of its own. They must say the same.
const served = serveWorld()
const key = Buffer.alloc(32, 9)
const opening = {
  secret: `whsec_${key.toString('base64')}`,
  now: () => served.world.deps.clock(),
  home: () => undefined,
  retryDelaysMs: [10, 10, 10],
}
let core: Core
let places: { platform: Awaited<ReturnType<typeof openPlatform>>; provider: Awaited<ReturnType<typeof openProvider>> }

beforeAll(async () => {
  const { deps } = served.world
  places = { platform: await openPlatform(opening), provider: await openProvider(opening) }
  const named = { platform: PLATFORMS, provider: [PROVIDER] }
  const access = Object.fromEntries(
    (['platform', 'provider'] as const).map((code) => {
      const { url, account } = places[code]
      return [code, { url, account, secrets: [key], platforms: named[code] }]
    }),
  )
  const rails = { platform: { secrets: [key] }, provider: { secrets: [key] } }
  const app = await startApp({ core: served.world.core, now: deps.clock, rails })
  const parts = { publicUrl: app.url, now: deps.clock, log: { warn: () => {} } }
  Object.assign(deps.orderDesks, openDesks(access, parts))
  core = createCore(deps)
  return async () => {
    await Promise.all([places.platform.close(), places.provider.close()])
    await app[Symbol.asyncDispose]()
  }
})
afterEach(async () => {
  expect(await served.world.breaches()).toEqual([])
  for (const rail of RAILS) expect(await ourBooks(rail)).toEqual(theirBooks(rail))
})

type Rail = 'platform' | 'provider'
const RAILS: Rail[] = ['platform', 'provider']

/** What a rail owes us, by currency, as our clearing accounts say; and as its own books do. */
async function ourBooks(rail: Rail): Promise<Record<string, bigint>> {
  const where = { owner: `rail:${rail}`, kind: 'topup_clearing', balance: { not: 0n } }
  const accounts = await served.world.deps.prisma.ledgerAccount.findMany({ where })
  return Object.fromEntries(accounts.map(({ currency, balance }) => [currency, -balance]))
}
function theirBooks(rail: Rail): Record<string, bigint> {
  const books = Object.entries(places[rail].processor.books())
  const owed = books.map(([currency, { owed }]) => [currency, isCurrency(currency) && parseCanonical(owed, currency)])
  return Object.fromEntries(
    owed.flatMap(([currency, sum]) => (sum && typeof sum === 'object' && sum.minor ? [[currency, sum.minor]] : [])),
  )
}

const eur = (text: string) => amountOf(text, 'EUR')

async function ordered(
  rail: Rail,
  amount = eur('50.00'),
): Promise<{ ana: Person; topUp: TopUpView; order: RailOrder }> {
  const ana = await served.world.person()
  const platform = rail === 'platform' ? 'kite' : undefined
  const topUp = granted(await core.startTopUp({ actor: ana.chat, rail, amount, platform }))
  const order = places[rail].processor.find(topUp.reference)
  if (!order) throw new Error('the order is there')
  return { ana, topUp, order }
}

const pay = (rail: Rail, order: RailOrder, telling: Telling = 'before') =>
  places[rail].processor.pay(order, { by: 'somebody', outcome: 'paid' }, telling)
const row = (reference: string) => served.world.deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
const stands = async (ana: Person, { reference }: TopUpView) => {
  const { state, reason } = await row(reference)
  return [state, reason, await served.world.balance(ana)]
}
async function told(order: RailOrder): Promise<void> {
  for (let tries = 0; order.deliveries.some(({ state }) => state === 'sending'); tries++) {
    if (tries > 500) throw new Error('the deliveries do not end')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('S27 an order names the platform that was chosen; without one, or with one we do not support, none is placed', async () => {
  const { order, topUp } = await ordered('platform')
  expect(order).toMatchObject({ platform: 'kite', amount: '50.30', currency: 'EUR' })
  expect(topUp).toMatchObject({ rail: 'platform', platform: { code: 'kite' }, fee: eur('0.30'), total: eur('50.30') })
  const ana = await served.world.person()
  for (const platform of [undefined, 'kites', '']) {
    const asked = { actor: ana.chat, rail: 'platform', amount: eur('5.00'), platform } as const
    expect(refusal(await core.startTopUp(asked))).toMatchObject({ code: 'platform_unknown', supported: PLATFORMS })
  }
})

test('S28 MNY-03 the provider’s own fee is what the offer said, to the last unit, in every currency', async () => {
  const ana = await served.world.person()
  for (const currency of CURRENCY_CODES)
    for (const minor of [1n, 99n, 3_333n, 49_999n]) {
      const amount = money(minor, currency)
      const offers = granted(await core.getTopUpOffers({ actor: ana.chat, currency, amount }))
      const offer = offers.find((each) => each.rail === 'provider')
      const topUp = granted(await core.startTopUp({ actor: ana.chat, rail: 'provider', amount }))
      if (topUp.rail !== 'provider' || offer?.rail !== 'provider') throw new Error('by the provider')
      expect({ fee: topUp.ownFee, payable: topUp.payable }).toEqual(offer.ownCost)
      expect(topUp.payable.minor).toBe(topUp.total.minor + topUp.ownFee.minor)
    }
})

describe.each(RAILS)('a wallet and %s over HTTP', (rail) => {
  test.each(['before', 'twice'] as const)('CBK-03 told %s: credited once, amount and fee', async (telling) => {
    const { ana, topUp, order } = await ordered(rail)
    await pay(rail, order, telling)
    expect(await stands(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('S33 CBK-03 never told: asked when it is old enough, credited once; told after that it is a repetition', async () => {
    const { ana, topUp, order } = await ordered(rail)
    await pay(rail, order, 'never')
    expect((await row(topUp.reference)).askAt).not.toBeNull()
    await core.askOrders({})
    expect(await stands(ana, topUp)).toEqual(['pending', null, '0.00'])
    await served.world.advance(3 * 60)
    const asked = await Promise.all([core.askOrders({}), core.askOrders({}), places[rail].processor.tell(order)])
    expect(asked).toHaveLength(3)
    await told(order)
    expect(await stands(ana, topUp)).toEqual(['credited', null, '50.00'])
    await places[rail].processor.tell(order)
    await core.askOrders({})
    expect(await stands(ana, topUp)).toEqual(['credited', null, '50.00'])
    expect((await row(topUp.reference)).askAt).toBeNull()
  })

  test('S33 an order that expired unpaid, as far as we knew, is asked about on, and the money is its owner’s', async () => {
    const { ana, topUp, order } = await ordered(rail)
    await pay(rail, order, 'never')
    await served.world.advance(40 * 60)
    granted(await core.sweep({}))
    expect(await stands(ana, topUp)).toEqual(['expired', null, '0.00'])
    for (let asked = 1; asked > 0; ) asked = granted(await core.askOrders({})).asked
    expect(await stands(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('CBK-05 taken back before it was told: the two together are nothing', async () => {
    const { ana, topUp, order } = await ordered(rail)
    await pay(rail, order, 'never')
    places[rail].processor.giveBack(order, 'details_invalid')
    await told(order)
    await places[rail].processor.tell(order)
    expect(await stands(ana, topUp)).toEqual(['returned', 'details_invalid', '0.00'])
  })

  test.each(RAIL_REASONS)('S29 S30 S31 S32 not paid with %s, then paid on the same page', async (reason) => {
    const { ana, topUp, order } = await ordered(rail)
    await places[rail].processor.pay(order, { by: 'somebody', outcome: reason }, 'before')
    expect(await stands(ana, topUp)).toEqual(['failed', reason, '0.00'])
    await pay(rail, order)
    expect(await stands(ana, topUp)).toEqual(['credited', null, '50.00'])
  })

  test('CBK-10 a large sum is credited when the rail, asked, says the same', async () => {
    const { ana, topUp, order } = await ordered(rail, eur('600.00'))
    await pay(rail, order)
    expect(await stands(ana, topUp)).toEqual(['credited', null, '600.00'])
  })

  test.each([
    ['silent', 'down'],
    ['down', 'down'],
    ['maintenance', 'maintenance'],
  ] as const)(
    'S32 S91 a rail that is %s is known to be before anybody tries, and again when it works',
    async (mood, health) => {
      const ana = await served.world.person()
      const healthNow = async () => {
        const seen = granted(await core.checkRails({})).find((each) => each.rail === rail)?.health
        const offers = granted(await core.getTopUpOffers({ actor: ana.chat, currency: 'EUR' }))
        expect(granted(await core.getRails({})).find((each) => each.rail === rail)?.health).toBe(seen)
        expect(offers.find((each) => each.rail === rail)?.health).toBe(seen)
        return [seen, offers.at(-1)?.rail === rail]
      }
      expect(await healthNow()).toEqual(['up', false])
      places[rail].processor.mood = mood
      expect(await healthNow()).toEqual([health, true])
      places[rail].processor.mood = 'working'
      expect(await healthNow()).toEqual(['up', false])
    },
  )
})
