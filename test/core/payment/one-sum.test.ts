import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CURRENCY_CODES, type CurrencyCode, money, toCanonical } from '#core'
import { moveHome } from '../../support/home-currency.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let payee: Person

beforeAll(async () => {
  world = await openWorld()
  payee = await world.person()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const quote = ({ chat: actor }: Person, minor: bigint, currency: CurrencyCode) =>
  world.core.quoteSend({ actor, payee: { userId: payee.userId }, amount: money(minor, currency) })

async function rich(): Promise<Person> {
  const payer = await world.person()
  for (const currency of CURRENCY_CODES) await topUp(world.core, payer.chat, money(9_000_000n, currency))
  return payer
}

// About four hundred euros of each.
const FOUR_HUNDRED: Record<CurrencyCode, bigint> = {
  EUR: 40_000n,
  USD: 46_360n,
  GBP: 35_080n,
  CNY: 329_400n,
  HKD: 360_800n,
  JPY: 72_480n,
  KRW: 678_000n,
  KWD: 142_320n,
}

test('MNY-13 eight currencies are not eight limits: of eight payments worth 400 euros each two go out today', async () => {
  const payer = await rich()
  const other = world.another()
  const cards: string[] = []
  for (const currency of CURRENCY_CODES) {
    const { intentId, factor } = granted(await quote(payer, FOUR_HUNDRED[currency], currency))
    expect(factor).toBe('pin')
    await world.authorise(payer, intentId)
    cards.push(intentId)
  }
  // Those that would be the first large payment to somebody new wait, and count all the same.
  const answers = await Promise.all(
    cards.map((intentId, index) =>
      (index % 2 ? world.core : other.core).confirmPayment({ actor: payer.chat, intentId }),
    ),
  )
  await other.close()
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code])))).toEqual(
    new Set(['limit_daily']),
  )
  const { usedToday, leftToday, currency } = granted(await world.core.getLimits({ actor: payer.chat }))
  expect([toCanonical(usedToday), toCanonical(leftToday), currency]).toEqual(['800.00', '200.00', 'EUR'])
  // The refusal's numbers are in the payment's currency, and what is left there goes through.
  const refused = refusal(await quote(payer, 46_360n, 'USD'))
  expect(refused).toMatchObject({ code: 'limit_daily', limit: money(115_900n, 'USD'), left: money(23_180n, 'USD') })
  granted(await quote(payer, 23_180n, 'USD'))
  expect(refusal(await quote(payer, 23_181n, 'USD'))).toMatchObject({ code: 'limit_daily' })
  expect(await world.deps.prisma.spendCounter.count({ where: { userId: payer.userId } })).toBe(1)
})

test('MNY-13 what comes back gives its part of the limit back, whatever it was in', async () => {
  const payer = await rich()
  const { intentId } = granted(await quote(payer, FOUR_HUNDRED.KRW, 'KRW'))
  await world.authorise(payer, intentId)
  const receipt = granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
  expect(receipt.waits?.why).toBe('first_payment')
  const used = async () => toCanonical(granted(await world.core.getLimits({ actor: payer.chat })).usedToday)
  expect(await used()).toBe('400.00')
  granted(await world.core.cancelHeld({ actor: payer.chat, intentId }))
  expect(await used()).toBe('0.00')
})

test('MNY-13 small payments without the PIN are one allowance over all currencies, too', async () => {
  const payer = await rich()
  let without = 0n
  for (const currency of CURRENCY_CODES) {
    // Each is worth about 20 euros: 50 a day go without the PIN, whatever they are in.
    const { intentId, factor } = granted(await quote(payer, FOUR_HUNDRED[currency] / 20n, currency))
    if (factor !== 'none') continue
    granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
    without++
  }
  expect(without).toBe(2n)
})

test('REC-05 MNY-13 in the day after a reset all currencies together are what small payments allow', async () => {
  const payer = await rich()
  await world.deps.prisma.user.update({
    where: { id: payer.userId },
    data: { coolingUntil: new Date(world.deps.clock().getTime() + 3_600_000) },
  })
  for (const minor of [2_000n, 2_000n]) {
    const { intentId } = granted(await quote(payer, minor, 'EUR'))
    await world.authorise(payer, intentId)
    granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
  }
  expect(refusal(await quote(payer, amountOf('20.00', 'USD').minor, 'USD'))).toMatchObject({
    code: 'cooling_off',
    left: money(1_159n, 'USD'),
  })
})

test('MNY-13 changing what home is in between frees nothing: what was counted in won is not taken out as cents', async () => {
  const payer = await rich()
  const { intentId } = granted(await quote(payer, 40_000n, 'EUR'))
  await world.authorise(payer, intentId)
  granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
  await moveHome(world, payer, 'KRW')
  const small = granted(await quote(payer, 30_000n, 'EUR'))
  await world.authorise(payer, small.intentId)
  granted(await world.core.confirmPayment({ actor: payer.chat, intentId: small.intentId }))
  await moveHome(world, payer, 'EUR')
  granted(await world.core.cancelHeld({ actor: payer.chat, intentId: small.intentId }))
  const { usedToday } = granted(await world.core.getLimits({ actor: payer.chat }))
  expect(Number(usedToday.minor)).toBeGreaterThanOrEqual(40_000)
  expect(Number(usedToday.minor)).toBeLessThan(40_100)
})
