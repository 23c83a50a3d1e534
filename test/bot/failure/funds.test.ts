import { describe, expect, test } from 'vitest'
import { money } from '#core'
import { verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { enrol } from '../../support/second-factor.ts'
import { PIN } from '../../support/world.ts'
import { sendingTown } from './sending.ts'

const at = sendingTown()

describe('a balance that is too low says what, why and what helps, and its first button solves it', () => {
  test('S42 S50 insufficient_balance: top up what is missing, and the payment goes', async () => {
    await at.opens('10.00')
    expect(await at.anna.writes(`/send 12 ${at.handle} lunch`)).toBe(
      '⛔ Not sent: 2.12 EUR short.\nYou have 10.00 EUR available. This needs 12.12 EUR.\ninsufficient_balance · Help',
    )
    expect(at.anna.buttons().slice(0, 2)).toEqual(['Top up 2.12 EUR', 'Send 9.90 EUR instead'])
    await at.anna.taps('Top up 2.12 EUR')
    await at.anna.taps('Bank transfer')
    expect(at.anna.sees()).toContain('⏳ 2.12 EUR top-up by bank transfer')
    await railSays(at.town.world, at.referenceOnScreen())
    await at.anna.writes(`/send 12 ${at.handle} lunch`)
    await at.confirms('12.00 EUR')
    expect(await at.received()).toBe('12.00')
  })

  test('S42 S50 the smaller amount that is offered goes through to the last cent', async () => {
    await at.opens('10.00')
    await at.anna.writes(`/send 12 ${at.handle} lunch`)
    await at.anna.taps('Send 9.90 EUR instead')
    expect(at.anna.sees()).toContain('“lunch”')
    expect(at.anna.sees()).toContain('After this you keep 0.00 EUR')
    await at.confirms('9.90 EUR')
  })

  test('S42 insufficient_for_fee: the amount is there, the fee is not', async () => {
    await at.opens('10.00')
    expect(await at.anna.writes(`/send 10 ${at.handle}`)).toContain('⛔ Not sent: 0.10 EUR short for the fee.')
    expect(at.anna.sees()).toContain('insufficient_for_fee')
    expect(at.anna.buttons()[0]).toBe('Top up 0.10 EUR')
    await at.anna.taps('Top up 0.10 EUR')
    await at.anna.taps('Bank transfer')
    await railSays(at.town.world, at.referenceOnScreen())
    await at.anna.writes(`/send 10 ${at.handle}`)
    await at.confirms('10.00 EUR')
  })

  test('S42 with an empty balance nothing smaller is offered', async () => {
    await at.opens('0.01')
    await at.anna.writes(`/send 5 ${at.handle}`)
    expect(at.anna.buttons()).toEqual(['Top up 5.04 EUR', 'Cancel'])
  })

  test('S42 a balance that shrank under the card is refused on the tap, with the same ways out', async () => {
    await at.opens('20.00')
    await at.anna.writes(`/send 15 ${at.handle} lunch`)
    const { userId } = at.ben.person
    const elsewhere = { actor: at.anna.actor, payee: { userId }, amount: money(1_000n, 'EUR') }
    const { intentId } = granted(await at.town.world.core.quoteSend(elsewhere))
    granted(await at.town.world.core.confirmPayment({ actor: at.anna.actor, intentId }))
    await at.anna.taps('Send 15.00 EUR')
    expect(at.anna.sees()).toContain('⛔ Not sent: 5.25 EUR short.')
    await at.anna.taps('Send 9.80 EUR instead')
    expect(at.anna.sees()).toContain('“lunch”')
    await at.confirms('9.80 EUR')
  })

  test('S42 S46 S50 short and above a limit, too: no top-up in vain; the level first, then what is missing, and it goes', async () => {
    await at.opens('120.00')
    expect(await at.anna.writes(`/send 900 ${at.handle} rent`)).toBe(
      [
        '⛔ Not sent: one payment may be up to 500.00 EUR.\nYou asked for 900.00 EUR.\nVerification level 1 would allow it.',
        'It would also be 785.00 EUR short: you have 120.00 EUR available, and this needs 905.00 EUR.',
        'insufficient_balance · Help',
      ].join('\n'),
    )
    expect(at.anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Send 118.81 EUR instead', 'Cancel'])
    await at.anna.taps('Raise my limits')
    expect(at.anna.sees()).toContain('You are not verified yet.')
    await verified(at.town.world, at.anna.person)
    // So much takes a code, too: the next thing that money alone does not mend.
    expect(await at.anna.writes(`/send 900 ${at.handle} rent`)).toContain('⛔ Not sent: payments above 500.00 EUR need')
    expect(at.anna.sees()).toContain('It would also be 785.00 EUR short')
    expect(at.anna.buttons()).toEqual(['Turn on two-factor', 'Send 119.04 EUR instead', 'Cancel'])
    const authenticator = await enrol(at.town.world, at.anna.person)
    expect(await at.anna.writes(`/send 900 ${at.handle} rent`)).toContain('⛔ Not sent: 785.00 EUR short.')
    await at.anna.taps('Top up 785.00 EUR')
    await at.anna.taps('Bank transfer')
    await railSays(at.town.world, at.referenceOnScreen())
    await at.anna.writes(`/send 900 ${at.handle} rent`)
    await at.anna.taps('Send 900.00 EUR')
    await at.anna.tapsPin(PIN)
    await at.anna.writes(await authenticator.next())
    expect(at.anna.sees()).toContain('✅ 900.00 EUR sent')
  })

  test('S50 an amount that the limits allow is topped up for, as before', async () => {
    await at.opens('120.00')
    expect(await at.anna.writes(`/send 500 ${at.handle}`)).toContain('⛔ Not sent: 385.00 EUR short.')
    expect(at.anna.buttons().slice(0, 2)).toEqual(['Top up 385.00 EUR', 'Send 118.81 EUR instead'])
  })

  test('S42 in Chinese: the same numbers, the same code, native words', async () => {
    await at.opens('10.00', 'zh-hans')
    expect(await at.anna.writes(`/send 12 ${at.handle}`)).toBe(
      '⛔ 未转出：还差 2.12 欧元。\n可用余额 10.00 欧元，本次需要 12.12 欧元。\ninsufficient_balance · 帮助',
    )
    expect(at.anna.buttons().slice(0, 2)).toEqual(['充值 2.12 欧元', '改为转账 9.90 欧元'])
    await at.anna.taps('改为转账 9.90 欧元')
    await at.anna.taps('确认转账 9.90 欧元')
    expect(at.anna.sees()).toContain('✅ 已转给 Ben Kovac 9.90 欧元')
  })

  test('S50 in Chinese: the limit, the level and the balance', async () => {
    await at.opens('120.00', 'zh-hans')
    expect(await at.anna.writes(`/send 900 ${at.handle}`)).toBe(
      [
        '⛔ 未转出：单笔限额 500.00 欧元。\n本次金额 900.00 欧元。\n完成 1 级认证后即可办理。',
        '余额也不足：可用余额 120.00 欧元，本次需要 905.00 欧元，还差 785.00 欧元。',
        'insufficient_balance · 帮助',
      ].join('\n'),
    )
    expect(at.anna.buttons()).toEqual(['提升限额', '查看限额', '改为转账 118.81 欧元', '取消'])
  })
})
