import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { appOf, charge, connect } from '../../support/connection.ts'
import { acquaint, pay, rebound } from '../../support/held.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { linkOf } from '../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const payer = () => world.person({ balance: '1500.00' })

/** Anybody opens one: a name is enough. */
async function shopOf(): Promise<Person> {
  const owner = await world.person()
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Corner Shop' }))
  return owner
}

const quote = async (person: Person, shop: Person, amount: string) => {
  const token = await linkOf(world, { actor: shop.chat }, amount)
  return world.core.quotePayment({ actor: person.chat, token })
}
const confirm = (person: Person, intentId: string) => world.core.confirmPayment({ actor: person.chat, intentId })

/** Pays a link of the shop with the PIN, as whoever holds the phone and knows it can. */
async function buy(person: Person, shop: Person, amount: string) {
  const { intentId } = granted(await quote(person, shop, amount))
  await world.authorise(person, intentId)
  return confirm(person, intentId)
}

describe('a shop somebody never paid', () => {
  test('RSK-03 S62 a thief with chat and PIN opens a shop: above the amount of a first payment the PIN is not enough', async () => {
    const [anna, thief] = [await payer(), await shopOf()]
    expect(refusal(await quote(anna, thief, '250.01'))).toEqual({
      ...{ code: 'second_factor_needed', limit: eur('250.00') },
      newShop: { left: eur('250.00'), until: null },
    })
    expect(await world.balance(anna)).toBe('1500.00')
    granted(await buy(anna, thief, '250.00'))
  })

  test('RSK-03 S62 nor in several: what went there already counts, until the shop is new no more', async () => {
    const [anna, shop] = [await payer(), await shopOf()]
    const first = Number(world.deps.clock())
    granted(await buy(anna, shop, '240.00'))
    granted(await buy(anna, shop, '10.00'))
    const failure = refusal(await quote(anna, shop, '0.50'))
    expect(failure).toMatchObject({ limit: eur('250.00'), newShop: { left: { minor: 0n } } })
    const until = failure.code === 'second_factor_needed' ? Number(failure.newShop?.until) : 0
    expect(until).toBeGreaterThanOrEqual(first + 2 * HOUR * 1000)
    expect(until).toBeLessThan(Number(world.deps.clock()) + 2 * HOUR * 1000 + 1000)
    await world.advance(2 * HOUR)
    granted(await buy(anna, shop, '400.00'))
    const decisions = await world.deps.prisma.riskDecision.findMany({ where: { userId: anna.userId } })
    expect(decisions).toEqual([])
  })

  test('RSK-01 TXA-01 whoever has an authenticator pays with PIN and code, small ones too; what was asked is kept', async () => {
    const [anna, shop] = [await payer(), await shopOf()]
    const { next } = await enrol(world, anna)
    for (const amount of ['300.00', '5.00']) {
      const { intentId, factor } = granted(await quote(anna, shop, amount))
      expect(factor).toBe('pin_and_code')
      await world.authorise(anna, intentId)
      expect(refusal(await confirm(anna, intentId))).toEqual({ code: 'auth_required', factor: 'code' })
      granted(await world.core.giveCode({ actor: anna.chat, intentId, code: await next() }))
      expect(granted(await confirm(anna, intentId)).first).toBe(true)
    }
    const kept = await world.deps.prisma.riskDecision.findMany({
      where: { userId: anna.userId },
      orderBy: { at: 'asc' },
    })
    expect(kept.map(({ outcome, reasons }) => [outcome, reasons])).toEqual(
      Array(2).fill(['step_up', ['first_payment']]),
    )
    expect(kept.map(({ inputs }) => (inputs as { paidMinor: string }).paidMinor)).toEqual(['0', '30000'])
  })

  test('RSK-03 two cards made before, confirmed at once or one by one: the second is asked for what it then takes', async () => {
    for (const atOnce of [true, false]) {
      const [anna, shop] = [await payer(), await shopOf()]
      const cards = [granted(await quote(anna, shop, '200.00')), granted(await quote(anna, shop, '200.00'))]
      for (const { intentId } of cards) await world.authorise(anna, intentId)
      const other = world.another()
      const cores = atOnce ? [world.core, other.core] : [world.core, world.core]
      const answers = await Promise.all(
        cards.map(({ intentId }, n) => cores[n]?.confirmPayment({ actor: anna.chat, intentId })),
      )
      await other.close()
      expect(answers.map((answer) => (answer?.ok ? 'paid' : answer?.failure.code)).toSorted()).toEqual([
        'paid',
        'second_factor_needed',
      ])
      expect(await world.balance(anna)).toBe('1300.00')
    }
  })

  test('RSK-03 knowing its owner says nothing of the shop, nor the other way round', async () => {
    const [anna, shop] = [await payer(), await shopOf()]
    await acquaint(world, anna, shop)
    expect(refusal(await quote(anna, shop, '300.00')).code).toBe('second_factor_needed')
    granted(await buy(anna, shop, '20.00'))
    const ben = await payer()
    granted(await buy(ben, shop, '20.00'))
    const asked = { actor: ben.chat, payee: { userId: shop.userId }, amount: eur('20.00') }
    expect(granted(await world.core.quoteSend(asked)).payee.firstPayment).toBe(true)
    const large = { ...asked, amount: eur('300.00') }
    expect(granted(await world.core.quoteSend(large)).delaySeconds).toBe(2 * HOUR)
  })

  test('RSK-03 S48 what would wait for a look is refused: after wrong PINs, and from a chat that has just taken over', async () => {
    const [anna, ben, shop, known] = [await payer(), await payer(), await shopOf(), await shopOf()]
    granted(await buy(ben, known, '20.00'))
    await world.advance(1)
    await rebound(world, ben)
    expect(refusal(await buy(ben, shop, '20.01'))).toMatchObject({ code: 'risk_refused', reason: 'new_chat' })
    granted(await buy(ben, shop, '20.00'))
    // A little that was paid since buys nothing off, a day later neither.
    await world.advance(26 * HOUR)
    expect(refusal(await buy(ben, shop, '20.01'))).toMatchObject({ code: 'risk_refused', reason: 'new_chat' })
    granted(await buy(ben, known, '90.00'))
    const { intentId } = granted(await quote(anna, shop, '30.00'))
    for (let tries = 0; tries < 5; tries++) {
      const pad = await world.core.openPad({ actor: anna.chat, purpose: 'authorise', intentId })
      if (pad.ok) await typePin(world.core, anna.chat, pad.value.padId, '135798').catch(() => undefined)
    }
    await world.advance(16 * 60)
    expect(refusal(await buy(anna, shop, '30.00'))).toMatchObject({ code: 'risk_refused', reason: 'failed_factors' })
  })

  test('RSK-03 many new customers are no fan-in, and many new shops no fan-out', async () => {
    const shop = await shopOf()
    for (let n = 0; n < 16; n++) granted(await buy(await world.person({ balance: '5.00' }), shop, '1.00'))
    const anna = await payer()
    for (let n = 0; n < 9; n++) granted(await buy(anna, await shopOf(), '1.00'))
    await pay(world, anna, shop, '1.00')
    expect(await world.deps.prisma.riskDecision.count({ where: { userId: anna.userId } })).toBe(0)
  })
})

describe('a shop whose app somebody connected', () => {
  const connected = async (person: Person) => {
    const app = await appOf(world)
    const changes = [{ of: 'payment', minor: 50_000n } as const]
    return { ...(await connect(world, person, app, { changes })), shop: app.owner }
  }

  test('RSK-03 S71 is known from then on; for as long as that is new, much at once asks its person, who is asked as for any card', async () => {
    const anna = await payer()
    const connection = await connected(anna)
    granted(await charge(world, connection, 20_000n))
    const asked = refusal(await charge(world, connection, 10_000n))
    expect(asked).toMatchObject({ code: 'auth_required', factor: 'pin' })
    const token = asked.code === 'auth_required' ? (asked.link ?? '') : ''
    expect(refusal(await world.core.quotePayment({ actor: anna.chat, token }))).toMatchObject({
      ...{ code: 'second_factor_needed', newShop: { left: eur('50.00') } },
    })
    await world.advance(2 * HOUR)
    const { refresh: refreshToken, app } = connection
    const { accessToken: access } = granted(await world.core.refreshTokens({ clientId: app.clientId, refreshToken }))
    granted(await charge(world, { access }, 30_000n))
  })

  test('RSK-03 wrong PINs since, or another chat, stop it no more than any shop one knows; a connection made by that chat does', async () => {
    const [anna, ben] = [await payer(), await payer()]
    const before = await connected(anna)
    await world.advance(1)
    await rebound(world, anna)
    granted(await charge(world, before, 5_000n))
    await world.advance(1)
    await rebound(world, ben)
    const after = await connected(ben)
    expect(refusal(await charge(world, after, 5_000n))).toMatchObject({ code: 'risk_refused', reason: 'new_chat' })
  })
})

test('RSK-03 on a checkout page it is the same: PIN and code, or that a second factor is needed', async () => {
  const [anna, shop] = [await payer(), await shopOf()]
  const device = { browser: 'Firefox', system: 'Linux' } as const
  const { email, password } = anna
  const opened = granted(await world.core.logIn({ email, password, device, source: '192.0.2.7' }))
  const actor = { session: 'session' in opened ? opened.session : '' }
  const token = await linkOf(world, { actor: shop.chat }, '300.00')
  expect(refusal(await world.core.quoteOnPage({ actor, token })).code).toBe('second_factor_needed')
  const small = await linkOf(world, { actor: shop.chat }, '30.00')
  const { intentId } = granted(await world.core.quoteOnPage({ actor, token: small }))
  granted(await world.core.payOnPage({ actor, intentId, pin: PIN }))
})
