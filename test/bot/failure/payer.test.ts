import { describe, expect, test } from 'vitest'
import { acquaint } from '../../support/held.ts'
import { verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { amountOf, PASSWORD, PIN } from '../../support/world.ts'
import { payingTown } from './paying.ts'

const at = payingTown()

describe('what stands against who pays a link is said, and its first button solves it', () => {
  test('S42 insufficient_balance: top up what is short; a price is not made smaller', async () => {
    await at.opens('10.00')
    const token = await at.link()
    expect(await at.follows(at.anna, token)).toBe(
      '⛔ Not paid: 2.50 EUR short.\nYou have 10.00 EUR available. This needs 12.50 EUR.\ninsufficient_balance · Help',
    )
    expect(at.anna.buttons()).toEqual(['Top up 2.50 EUR', 'Cancel'])
    await at.anna.taps('Top up 2.50 EUR')
    await at.anna.taps('Bank transfer')
    await railSays(at.town.world, /OK-\w{4}-\w{4}/.exec(at.anna.sees())?.[0] ?? '')
    await at.town.deliver()
    expect(at.anna.sees()).toContain('✅ 2.50 EUR topped up')
    expect(at.anna.sees()).toContain('Café Aurora is waiting for 12.50 EUR')
    expect(at.anna.buttons()[0]).toBe('Review and pay')
    await at.anna.taps('Review and pay')
    await at.pays('12.50 EUR')
  })

  test('S42 a top-up for a payment leads back to it from a second try, too, and no longer once it was paid', async () => {
    await at.opens('10.00')
    const token = await at.link()
    const reference = () => /OK-\w{4}-\w{4}/.exec(at.anna.sees())?.[0] ?? ''
    await at.follows(at.anna, token)
    await at.anna.taps('Top up 2.50 EUR')
    await at.anna.taps('Bank transfer')
    await railSays(at.town.world, reference(), { type: 'topup.failed', reason: 'bank_unavailable' })
    await at.town.deliver()
    await at.anna.taps('Top up 2.50 EUR again')
    await railSays(at.town.world, reference())
    await at.town.deliver()
    await at.anna.taps('Review and pay')
    await at.pays('12.50 EUR')
    await at.anna.writes('/topup 5')
    await at.anna.taps('Bank transfer')
    await railSays(at.town.world, reference(), { amount: amountOf('5.00', 'EUR') })
    await at.town.deliver()
    expect(at.anna.sees()).toContain('✅ 5.00 EUR topped up')
    expect(at.anna.sees()).not.toContain('is waiting for')
    expect(at.anna.buttons()).toEqual(['Send', 'Details'])
  })

  test('S42 a shop that paused meanwhile is not offered', async () => {
    await at.opens('10.00')
    await at.follows(at.anna, await at.link())
    await at.anna.taps('Top up 2.50 EUR')
    await at.anna.taps('Bank transfer')
    const reference = /OK-\w{4}-\w{4}/.exec(at.anna.sees())?.[0] ?? ''
    granted(await at.accepting(false))
    await railSays(at.town.world, reference)
    await at.town.deliver()
    expect(at.anna.buttons()).toEqual(['Send', 'Details'])
  })

  test('S46 S47 limits on a price: no smaller amount, no parts, but the level that would allow it', async () => {
    await at.opens('1500.00')
    await acquaint(at.town.world, at.anna.person, at.carla.person, 'shop')
    expect(await at.follows(at.anna, await at.link('600.00'))).toContain(
      '⛔ Not paid: one payment may be up to 500.00 EUR.',
    )
    expect(at.anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    for (const _ of [1, 2]) {
      await at.follows(at.anna, await at.link('450.00'))
      await at.pays('450.00 EUR')
    }
    expect(await at.follows(at.anna, await at.link('200.00'))).toMatch(
      /^⛔ Not paid: 100\.00 EUR of today's limit is left\.\nUp to 1,000\.00 EUR a day may go out, and 900\.00 EUR has gone out today\./,
    )
    expect(at.anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    await at.anna.taps('Raise my limits')
    await verified(at.town.world, at.anna.person)
    await at.follows(at.anna, await at.link('200.00'))
    await at.pays('200.00 EUR')
  })

  test('S42 S46 S50 a price that is above a limit, too: no top-up in vain', async () => {
    await at.opens('10.00')
    await acquaint(at.town.world, at.anna.person, at.carla.person, 'shop')
    expect(await at.follows(at.anna, await at.link('600.00'))).toBe(
      [
        '⛔ Not paid: one payment may be up to 500.00 EUR.\nYou asked for 600.00 EUR.\nVerification level 1 would allow it.',
        'It would also be 590.00 EUR short: you have 10.00 EUR available, and this needs 600.00 EUR.',
        'insufficient_balance · Help',
      ].join('\n'),
    )
    expect(at.anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
  })

  test('S42 S50 a shop that is new to them and a balance that is too low: two-factor first, and what goes without', async () => {
    await at.opens('10.00')
    const told = await at.follows(at.anna, await at.link('400.00'))
    expect(told).toContain('⛔ Not paid: you have not paid this shop before.')
    expect(told).toContain('It would also be 390.00 EUR short')
    expect(at.anna.buttons()[0]).toBe('Turn on two-factor')
    expect(at.anna.buttons().filter((label) => label.startsWith('Top up'))).toEqual([])
  })

  test('S47 REC-05 cooling_off: how much, until when; sending the part that is allowed, not paying it', async () => {
    await at.opens('100.00')
    await at.person(at.anna, { coolingUntil: new Date(at.town.world.deps.clock().getTime() + 3_600_000) })
    expect(await at.follows(at.anna, await at.link('60.00'))).toMatch(
      /^⛔ Not paid: after the access to your account changed, 20\.00 EUR may still go out for now\.\nFrom .* UTC your usual limits apply again\.\ncooling_off · Help$/,
    )
    expect(at.anna.buttons()).toEqual(['Ask support', 'Cancel'])
    const ben = await at.town.customer({ name: 'Ben Kovac' })
    expect(await at.anna.writes(`/send 60 ${ben.person.okpayId}`)).toContain(
      '⛔ Not sent: after the access to your account changed',
    )
    await at.anna.taps('Send 20.00 EUR instead')
    await at.anna.taps('Send 20.00 EUR')
    if (at.anna.sees().includes('Tap your payment PIN')) await at.anna.tapsPin(PIN)
    expect(at.anna.sees()).toContain('✅ 20.00 EUR sent')
  })

  test('S45 account_frozen_by_user: the way to the page that unfreezes, and the payment goes', async () => {
    await at.opens('20.00')
    const token = await at.link()
    granted(await at.town.world.core.freezeSelf({ actor: at.anna.actor }))
    expect(await at.follows(at.anna, token)).toContain('❄️ Not paid: your account is frozen until you unfreeze it.')
    await at.anna.taps('Unfreeze my account')
    const [label = ''] = at.anna.buttons()
    const key = at.anna.linkOf(label)?.split('#')[1] ?? ''
    granted(await at.town.world.core.unfreezeSelf({ token: key, password: PASSWORD }))
    await at.follows(at.anna, token)
    await at.pays('12.50 EUR')
  })
})
