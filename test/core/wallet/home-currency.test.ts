import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { granted, refusal, topUp } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world.deps)
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

describe('what several currencies come to', () => {
  it('is one sum in the home currency, with the moment of its rates, and none where there is one currency', async () => {
    const ana = await world.person({ balance: '100.00' })
    expect(granted(await world.core.getBalances({ actor: ana.chat })).worth).toBeNull()
    await topUp(world.core, ana.chat, amountOf('50.00', 'USD'))
    await topUp(world.core, ana.chat, amountOf('1600', 'JPY'))
    const { worth, balances } = granted(await world.core.getBalances({ actor: ana.chat }))
    expect(worth?.total).toEqual(money(15_000n, 'EUR'))
    expect(worth?.at.getTime()).toBeLessThanOrEqual(world.deps.clock().getTime())
    expect(balances.map(({ currency }) => currency)).toEqual(['EUR', 'JPY', 'USD'])
  })
})

describe('setHomeCurrency', () => {
  it('moves thresholds and what was counted with it, so that nobody gets a second set of limits', async () => {
    const [ana, ben] = [await world.person({ balance: '400.00' }), await world.person()]
    const amount = amountOf('300.00', 'EUR')
    const { intentId } = granted(await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount }))
    await world.authorise(ana, intentId)
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    const before = granted(await world.core.getLimits({ actor: ana.chat }))
    const view = granted(await world.core.setHomeCurrency({ actor: ana.chat, currency: 'USD' }))
    expect(view.user?.homeCurrency).toBe('USD')
    const after = granted(await world.core.getLimits({ actor: ana.chat }))
    expect(before.usedToday).toEqual(money(30_000n, 'EUR'))
    expect(after.usedToday).toEqual(money(37_500n, 'USD'))
    expect(after.usedThisMonth).toEqual(money(37_500n, 'USD'))
    granted(await world.core.setHomeCurrency({ actor: ana.chat, currency: 'EUR' }))
    expect(granted(await world.core.getLimits({ actor: ana.chat })).usedToday).toEqual(money(30_000n, 'EUR'))
  })

  it('keeps what one’s own thresholds are worth, rounded down, and never more than they were', async () => {
    const ana = await world.person({ balance: '10.00' })
    granted(await world.core.lowerAllowance({ actor: ana.chat, amount: amountOf('9.99', 'EUR') }))
    await enrol(world, ana)
    granted(await world.core.setCodeThreshold({ actor: ana.chat, amount: amountOf('100.00', 'EUR') }))
    const set = async (currency: 'EUR' | 'USD' | 'JPY') => {
      granted(await world.core.setHomeCurrency({ actor: ana.chat, currency }))
      const { userId } = ana
      const { smallPaymentMinor, codeMinor } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
      return [smallPaymentMinor, codeMinor]
    }
    // A euro is 1.25 dollars and 160 yen here: 9.99 EUR are 12.4875 USD, and 12.48 USD are 1,597.44 JPY.
    expect(await set('USD')).toEqual([1248n, 12_500n])
    expect(await set('JPY')).toEqual([1597n, 16_000n])
    expect(await set('EUR')).toEqual([998n, 10_000n])
  })

  it('leaves thresholds to the rule of the new currency where nobody set any', async () => {
    const ana = await world.person()
    granted(await world.core.setHomeCurrency({ actor: ana.chat, currency: 'USD' }))
    const { userId } = ana
    const row = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
    expect([row.smallPaymentMinor, row.codeMinor]).toEqual([null, null])
  })

  it('is changed three times a day at the most, and changing it to what it is changes nothing', async () => {
    const ana = await world.person()
    const set = (currency: 'EUR' | 'USD' | 'GBP') => world.core.setHomeCurrency({ actor: ana.chat, currency })
    for (const currency of ['EUR', 'USD', 'GBP', 'EUR', 'EUR'] as const) granted(await set(currency))
    expect(refusal(await set('USD'))).toMatchObject({ code: 'too_many_requests' })
  })
})
