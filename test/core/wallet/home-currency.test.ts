import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { acquaint } from '../../support/held.ts'
import { moveHome } from '../../support/home-currency.ts'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
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
    const view = await moveHome(world, ana, 'USD')
    expect(view.user?.homeCurrency).toBe('USD')
    const after = granted(await world.core.getLimits({ actor: ana.chat }))
    expect(before.usedToday).toEqual(money(30_000n, 'EUR'))
    expect(after.usedToday).toEqual(money(37_500n, 'USD'))
    expect(after.usedThisMonth).toEqual(money(37_500n, 'USD'))
    await moveHome(world, ana, 'EUR')
    expect(granted(await world.core.getLimits({ actor: ana.chat })).usedToday).toEqual(money(30_000n, 'EUR'))
  })

  it('keeps what one’s own thresholds are worth, rounded down, and never more than they were', async () => {
    const ana = await world.person({ balance: '10.00' })
    granted(await world.core.lowerAllowance({ actor: ana.chat, amount: amountOf('9.99', 'EUR') }))
    await enrol(world, ana)
    granted(await world.core.setCodeThreshold({ actor: ana.chat, amount: amountOf('100.00', 'EUR') }))
    const set = async (currency: 'EUR' | 'USD' | 'JPY') => {
      await moveHome(world, ana, currency)
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
    await moveHome(world, ana, 'USD')
    const { userId } = ana
    const row = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
    expect([row.smallPaymentMinor, row.codeMinor]).toEqual([null, null])
  })

  it('TXA-01 MNY-13 takes the PIN, for more may go without it in another currency; its owner hears of it by mail', async () => {
    const [ana, ben] = [await world.person({ balance: '500.00' }), await world.person()]
    await acquaint(world, ana, ben)
    const quote = async (amount: string) =>
      granted(
        await world.core.quoteSend({ actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf(amount, 'EUR') }),
      )
    // The day's 50.00 that go without the PIN are used up by whoever has the phone.
    for (const amount of ['20.00', '20.00', '10.00']) {
      const { intentId, factor } = await quote(amount)
      expect(factor).toBe('none')
      granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    }
    const asked = { actor: ana.chat, currency: 'GBP' } as const
    expect(refusal(await world.core.setHomeCurrency(asked))).toEqual({ code: 'pin_needed', why: 'home_currency' })
    expect((await quote('1.00')).factor).toBe('pin')
    const templates = async () => (await mailsTo(world, ana.email)).map(({ template }) => template)
    expect(await templates()).not.toContain('home_currency_set')
    await pinGiven(world, ana)
    granted(await world.core.setHomeCurrency(asked))
    expect(await templates()).toContain('home_currency_set')
  })

  it('ATH-12 S64 stays what it is while the account is frozen, also with a PIN: what goes without one would be more afterwards', async () => {
    const ana = await world.person()
    const set = () => world.core.setHomeCurrency({ actor: ana.chat, currency: 'GBP' })
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    // Not even the PIN is asked for.
    expect(refusal(await set()).code).toBe('account_frozen_by_user')
    await pinGiven(world, ana)
    expect(refusal(await set()).code).toBe('account_frozen_by_user')
    const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: ana.password }))
    await pinGiven(world, ana)
    granted(await set())
  })

  it('is changed three times a day at the most, and changing it to what it is changes nothing', async () => {
    const ana = await world.person()
    const set = (currency: 'EUR' | 'USD' | 'GBP') => world.core.setHomeCurrency({ actor: ana.chat, currency })
    await pinGiven(world, ana)
    for (const currency of ['EUR', 'USD', 'GBP', 'EUR', 'EUR'] as const) granted(await set(currency))
    expect(refusal(await set('USD'))).toMatchObject({ code: 'too_many_requests' })
  })
})
