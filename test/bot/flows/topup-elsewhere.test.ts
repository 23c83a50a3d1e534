import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RailReason } from '#core'
import askOrders from '../../../src/jobs/ask-orders.ts'
import checkRails from '../../../src/jobs/check-rails.ts'
import type { JobDeps } from '../../../src/jobs/index.ts'
import { CARD_ACCOUNT, type CardDesk, createCardDesk, paidBy } from '../../support/card-desk.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { railSays } from '../../support/rail-word.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
let desks: { platform: CardDesk; provider: CardDesk }
beforeAll(async () => {
  town = await openTown()
  const named = (code: string, en: string, zh: string) => ({ code, name: { en, 'zh-CN': zh } })
  desks = {
    platform: createCardDesk([named('kite', 'Kite', '纸鸢支付'), named('lotus', 'LotusPay', '莲花支付')]),
    provider: createCardDesk([named('sandpal', 'Sandpal', '沙宝')]),
  }
  Object.assign(town.world.deps.orderDesks, desks)
})
afterEach(async () => {
  for (const desk of [desks.platform, desks.provider])
    Object.assign(desk, { refusal: undefined, answer: undefined, mood: 'up', ownFee: undefined })
  await checkRails.run({ core: town.world.core } as JobDeps)
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const referenceOn = (phone: Phone) => /OK-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''
const eventFor = async (reference: string, rail: string) => {
  const row = await town.world.deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
  const amount = amountOf((Number(row.amount + row.fee) / 100).toFixed(2), 'EUR')
  const news = { rail, eventId: `evt-${reference}`, type: 'topup.succeeded', reference, account: CARD_ACCOUNT } as const
  return { ...news, amount, occurredAt: new Date(), raw: new TextEncoder().encode(reference), signature: 'asked' }
}

describe('flows/topup from a payment platform', () => {
  test('S27 the platforms are published on the card; one is chosen, paid, and the money is there', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    expect(anna.sees()).toContain('Payment platform: from your balance at Kite, LotusPay, at once.\nFee 0.30 EUR')
    await anna.taps('Payment platform')
    expect(anna.buttons()).toEqual(['Kite', 'LotusPay', 'Back', 'Cancel'])
    await anna.taps('LotusPay')
    expect(anna.sees()).toContain(
      '⏳ 50.00 EUR top-up from LotusPay\nFee 0.30 EUR · your balance at LotusPay is charged 50.30 EUR',
    )
    expect(desks.platform.orders.at(-1)).toMatchObject({ platform: 'lotus', amount: amountOf('50.30', 'EUR') })
    await railSays(town.world, referenceOn(anna), {})
    await town.deliver()
    expect(anna.sees()).toContain('✅ 50.00 EUR topped up\nFee 0.30 EUR')
  })

  test('S27 in Chinese', async () => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    await li.writes('/topup 50')
    expect(li.sees()).toContain('支付平台：用您在纸鸢支付、莲花支付的余额充值，实时到账。')
    await li.taps('支付平台')
    await li.taps('纸鸢支付')
    expect(li.sees()).toContain('⏳ 用纸鸢支付充值 50.00 欧元')
    expect(li.buttons()[0]).toBe('前往纸鸢支付付款 50.30 欧元')
  })

  test('failure/topup platform_unknown: a platform that is gone leads to those there are', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Payment platform')
    const { platforms } = desks.platform
    Object.assign(desks.platform, { platforms: platforms?.filter(({ code }) => code !== 'kite') })
    await anna.taps('Kite')
    expect(anna.sees()).toContain(
      'This platform is not supported any more. Nothing was charged.\nYou can pay with: LotusPay',
    )
    await anna.taps('Choose a platform')
    await anna.taps('50.00 EUR')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up from LotusPay')
    Object.assign(desks.platform, { platforms })
  })

  test('S33 a callback that never came: the job asks, and the chat hears that it arrived', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Payment platform')
    await anna.taps('Kite')
    desks.platform.answer = paidBy(await eventFor(referenceOn(anna), 'platform'))
    await town.world.advance(130)
    await askOrders.run({ core: town.world.core } as JobDeps)
    await town.deliver()
    expect(anna.sees()).toContain('✅ 50.00 EUR topped up')
  })
})

describe('flows/topup through a provider', () => {
  test('S28 its own fee is shown before anybody chooses, and on the card as it says itself', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/topup')).toContain(
      'Sandpal, a payment provider: from your account there, at once. It takes a fee of its own.\nFee 0.5%, paid on top\nSandpal itself adds 2.9% plus 0.35 EUR',
    )
    await anna.writes('/topup 50')
    expect(anna.sees()).toContain('Our fee 0.25 EUR · Sandpal itself adds 1.81 EUR · you pay 52.06 EUR there')
    desks.provider.ownFee = amountOf('1.90', 'EUR')
    await anna.taps('Sandpal')
    expect(anna.sees()).toContain('Fee 0.25 EUR · Sandpal itself adds 1.90 EUR · you pay 52.15 EUR there')
    expect(anna.buttons()[0]).toBe('Pay 52.15 EUR with Sandpal')
    await railSays(town.world, referenceOn(anna))
    await town.deliver()
    expect(anna.sees()).toContain('50.25 EUR reached us; the provider’s own fee came on top')
  })

  const REASONS: [id: string, reason: RailReason, button: string][] = [
    ['S29', 'bank_unavailable', 'Top up 50.00 EUR again'],
    ['S30', 'bank_insufficient_funds', 'Top up another amount'],
    ['S31', 'details_invalid', 'Pay again'],
    ['S31', 'name_mismatch', 'Use an account of my own'],
    ['S32', 'provider_unavailable', 'Top up 50.00 EUR again'],
    ['S32', 'maintenance', 'Top up 50.00 EUR again'],
  ]
  test.each(REASONS)('%s %s: why, another way, support, and the first tap solves it', async (_id, reason, button) => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Sandpal')
    await railSays(town.world, referenceOn(anna), { type: 'topup.failed', reason })
    await town.deliver()
    expect(anna.sees()).toContain('⛔ Top-up of 50.00 EUR failed. Nothing was credited.')
    expect(anna.sees().split('\n').at(-1)).toBe(reason)
    expect(anna.buttons()).toEqual([button, 'Card instead', 'Ask support'])
    await anna.taps(button)
    if (reason === 'bank_insufficient_funds') {
      await anna.taps('Sandpal')
      await anna.writes('20')
    }
    await railSays(town.world, referenceOn(anna))
    expect(await town.world.balance(anna.person)).toBe(reason === 'bank_insufficient_funds' ? '20.00' : '50.00')
  })
})

test('S32 S91 a rail in maintenance is marked before anybody tries it, comes last, and first again when it works', async () => {
  const anna = await town.customer({ name: 'Anna Keller' })
  desks.provider.mood = 'maintenance'
  await checkRails.run({ core: town.world.core } as JobDeps)
  await anna.writes('/topup 50')
  expect(anna.sees().split('\n').at(-1)).toBe('⚠️ Under maintenance right now: please use another way meanwhile.')
  expect(anna.buttons()).toEqual(['Card', 'Payment platform', 'Bank transfer', 'Sandpal', 'Cancel'])
  desks.provider.mood = 'up'
  await checkRails.run({ core: town.world.core } as JobDeps)
  await anna.writes('/topup 50')
  expect(anna.sees()).not.toContain('⚠️')
  expect(anna.buttons()).toEqual(['Card', 'Payment platform', 'Sandpal', 'Bank transfer', 'Cancel'])
})

test('S32 one who tried and failed is enough: the next one sees it', async () => {
  const [anna, ben] = [await town.customer({ name: 'Anna Keller' }), await town.customer({ name: 'Ben Kurz' })]
  desks.provider.refusal = 'provider_unavailable'
  await anna.writes('/topup 50')
  await anna.taps('Sandpal')
  expect(anna.sees()).toContain('The payment provider does not answer. Nothing was charged.')
  await ben.writes('/topup 50')
  expect(ben.sees()).toContain('⚠️ Not available right now.')
})

test('notices/report-contradicted CBK-10 staff hear of a report its own rail does not confirm', async () => {
  const [anna, max] = [await town.customer({ name: 'Anna Keller' }), await town.agent('finance', 'Max')]
  await anna.writes('/topup 600')
  await anna.taps('Sandpal')
  const report = await eventFor(referenceOn(anna), 'provider')
  desks.provider.answer = { known: true, paid: null, news: [] }
  expect(await town.world.core.receiveReport(report)).toEqual({ ok: true, value: 'contradicted' })
  await town.deliver()
  expect(max.sees()).toContain(
    '⚠️ A report of 603.00 EUR by provider is not confirmed by provider itself. Nothing was booked.',
  )
  expect(await town.world.balance(anna.person)).toBe('0.00')
  await max.taps('Unmatched money')
})
