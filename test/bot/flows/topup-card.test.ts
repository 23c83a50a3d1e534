import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RailReason } from '#core'
import { cardPage } from '../../support/card-desk.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  town.world.cardDesk.refusal = undefined
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const referenceOn = (phone: Phone) => /OK-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''

/** The card to pay by is on the screen. */
async function orders(phone: Phone, rail = 'Card'): Promise<string> {
  await phone.writes('/topup 50')
  await phone.taps(rail)
  return referenceOn(phone)
}

describe('flows/topup actions/topup-check by card', () => {
  test('S26 both ways are offered with fee and time; by card the page, the total, and the notice that it arrived', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/topup')).toBe(
      [
        'How would you like to top up?',
        "Card: at once, on the card processor's own page.\nFee 1.5%, paid on top",
        'Bank transfer: from an account in your own name, 1 to 48 hours.\nNo fee',
      ].join('\n\n'),
    )
    expect(anna.buttons()).toEqual(['Card', 'Bank transfer', 'Cancel'])
    await anna.taps('Card')
    await anna.taps('50.00 EUR')

    const reference = referenceOn(anna)
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by card\nFee 0.75 EUR · your card is charged 50.75 EUR')
    expect(anna.sees()).toContain('never send it in a chat, not even here')
    expect(anna.sees()).toMatch(/If you have not paid by \d\d:\d\d UTC, this top-up expires/)
    expect(anna.buttons()).toEqual([
      'Pay 50.75 EUR by card',
      'I have paid',
      'Bank transfer instead',
      'Ask support',
      'Home',
    ])
    expect(anna.linkOf('Pay 50.75 EUR by card')).toBe(cardPage(reference))

    await anna.taps('I have paid')
    expect(anna.toasts().at(-1)).toBe('Nothing has arrived yet. It usually takes less than a minute.')
    expect(anna.linkOf('Pay 50.75 EUR by card')).toBe(cardPage(reference))
    const { id } = anna.newest()

    await railSays(town.world, reference)
    await town.deliver()
    expect(anna.sees()).toBe(
      `✅ 50.00 EUR topped up\nFee 0.75 EUR · your card was charged 50.75 EUR\nAvailable now: 50.00 EUR\nno. ${reference}`,
    )
    await anna.taps('I have paid', id)
    expect(anna.message(id)?.text).toBe(`✅ 50.00 EUR topped up\nno. ${reference}`)
    expect(await town.world.balance(anna.person)).toBe('50.00')
  })

  test('S26 with the amount known each way says exactly what it comes to; in Chinese, in a currency without decimals', async () => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', currency: 'CNY' })
    expect(await li.writes('/topup 5000 jpy')).toBe(
      [
        '充值 5,000 日元，请选择充值方式',
        '银行卡：在支付机构的页面付款，实时到账。\n手续费 75 日元 · 共需支付 5,075 日元',
        '银行转账：从您本人名下的银行账户转入，1 至 48 小时到账。\n免手续费',
      ].join('\n\n'),
    )
    await li.taps('银行卡')
    expect(li.sees()).toContain('⏳ 银行卡充值 5,000 日元\n手续费 75 日元 · 银行卡扣款 5,075 日元')
    expect(li.buttons()).toEqual(['用银行卡支付 5,075 日元', '我已付款', '改用银行转账', '联系客服', '首页'])
    expect(town.world.cardDesk.orders.at(-1)).toMatchObject({ locale: 'zh-CN', amount: { minor: 5_075n } })
    await railSays(town.world, referenceOn(li))
    await town.deliver()
    expect(li.sees()).toContain('✅ 充值 5,000 日元已到账\n手续费 75 日元 · 银行卡扣款 5,075 日元')
  })

  test('another amount typed at the choice of ways is taken; anything else is asked again', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    expect(await anna.writes('80')).toContain('Fee 1.20 EUR · you pay 81.20 EUR')
    await anna.writes('/topup')
    expect(await anna.writes('visa')).toContain('which is not an amount I can be sure of')
  })

  test('S33 the other way is one tap away and keeps the amount', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await orders(anna)
    await anna.taps('Bank transfer instead')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by bank transfer')
  })

  test('S33 the history knows it came by card, what it cost and what the card was charged', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    await anna.writes('/history')
    await anna.opensEntry('50.00 EUR top-up, on its way')
    expect(anna.sees()).toContain('⏳ 50.00 EUR by card, not paid yet\nFee 0.75 EUR · charged to the card 50.75 EUR')
    await anna.taps('Pay by card')
    expect(anna.linkOf('Pay 50.75 EUR by card')).toBe(cardPage(reference))
    await railSays(town.world, reference)
    await anna.writes('/history')
    await anna.opensEntry('+50.00 EUR top-up, arrived')
    expect(anna.sees()).toContain('✅ 50.00 EUR topped up by card\nFee 0.75 EUR · charged to the card 50.75 EUR')
  })

  test('S33 one that nobody paid expires, says so by itself, and can be had again; a late payment still counts', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    const { id } = anna.newest()
    await town.world.advance(31 * 60)
    granted(await town.world.core.sweep({}))
    await town.deliver()
    expect(anna.sees()).toContain('⛔ Top-up of 50.00 EUR has expired: it was not paid in time. If you did pay')
    await anna.taps('I have paid', id)
    expect(anna.message(id)?.text).toContain('⛔ Top-up of 50.00 EUR expired: it was not paid in time.')
    expect(anna.buttonsOf(id)[0]).toBe('Top up 50.00 EUR again')
    await railSays(town.world, reference)
    await town.deliver()
    expect(anna.sees()).toContain('✅ 50.00 EUR topped up')
    await anna.writes('/history')
    await anna.opensEntry('+50.00 EUR top-up, arrived')
    expect(await town.world.balance(anna.person)).toBe('50.00')
  })

  test('S33 a chargeback is told with what went back, in both languages', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    await railSays(town.world, reference)
    await railSays(town.world, reference, { type: 'topup.returned' })
    await town.deliver()
    expect(anna.sees()).toContain('⚠️ Top-up of 50.00 EUR was returned to the card it was paid with, its fee too.')
    await anna.taps('Try another card')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by card')

    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    const chinese = await orders(li, '银行卡')
    await railSays(town.world, chinese)
    await railSays(town.world, chinese, { type: 'topup.returned', reason: 'name_mismatch' })
    await town.deliver()
    expect(li.sees()).toContain('⚠️ 充值 50.00 欧元及手续费已退回付款的银行卡')
    expect(li.sees()).toContain('持卡人姓名与您的 OKPay 姓名不一致')
  })

  test('CBK-04 a payment of another amount is being checked, and is not asked for again', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    const { id } = anna.newest()
    await railSays(town.world, reference, { amount: { minor: 5_000n, currency: 'EUR' } })
    await town.deliver()
    expect(anna.sees()).toContain('⏳ 50.00 EUR has arrived for your top-up of 50.75 EUR.')
    await anna.taps('I have paid', id)
    expect(anna.message(id)?.text).toContain('is being checked')
    expect(anna.buttonsOf(id)).toEqual(['Ask support', 'Home'])
  })

  test('S33 the processor’s page is there again after a crash kept it from being shown', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    const { id } = anna.newest()
    await town.world.deps.prisma.topUp.update({ where: { reference }, data: { pageUrl: null } })
    await town.restart()
    await anna.taps('I have paid', id)
    expect(anna.linkOf('Pay 50.75 EUR by card')).toBe(cardPage(reference))
  })

  test('what OKPay offers is told before an account is opened, too', async () => {
    const phone = town.phone({ name: 'Nina Novak' })
    await phone.starts()
    await phone.taps('English')
    await phone.taps('Look around')
    expect(phone.sees()).toContain('• Ways to top up: Card, Bank transfer.')
    expect(await phone.writes('/fees')).toContain('Top-up by card, paid on top of the amount\n1.5% of the amount\n')
  })
})

type Row = [id: string, reason: RailReason, en: string, enButton: string, zh: string, zhButton: string]

// What the person is told, and the first button, which leads to a top-up that can arrive.
const REASONS: Row[] = [
  [
    'S29',
    'bank_unavailable',
    'The bank of your card could not be reached',
    'Try another card',
    '发卡银行暂时无法连接',
    '换一张卡',
  ],
  ['S30', 'bank_insufficient_funds', 'does not hold enough', 'Top up another amount', '卡内余额不足', '换个金额充值'],
  ['S31', 'details_invalid', 'security code was wrong', 'Type the card again', '安全码有误', '重新填写卡信息'],
  ['S31', 'name_mismatch', 'Use a card of your own', 'Use a card of my own', '使用您本人的银行卡', '用本人的银行卡'],
  [
    'S32',
    'provider_unavailable',
    'The fault is not yours',
    'Top up 50.00 EUR again',
    '不是您的问题',
    '重新充值 50.00 欧元',
  ],
  ['S32', 'maintenance', 'under maintenance', 'Top up 50.00 EUR again', '正在维护', '重新充值 50.00 欧元'],
]

describe('notices/topup-failed by card', () => {
  test.each(REASONS)('%s S33 %s: why, and the step that helps', async (_id, reason, en, enButton) => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    await railSays(town.world, reference, { type: 'topup.failed', reason })
    await town.deliver()
    expect(anna.sees()).toContain('⛔ Top-up of 50.00 EUR failed. Nothing was credited.')
    expect(anna.sees()).toContain(en)
    expect(anna.sees().split('\n').at(-1)).toBe(reason)
    expect(anna.buttons()).toEqual([enButton, 'Bank transfer instead', 'Ask support'])

    await anna.taps(enButton)
    if (reason === 'bank_insufficient_funds') {
      await anna.taps('Card')
      await anna.writes('20')
    }
    const fresh = referenceOn(anna)
    expect(fresh).not.toBe(reference)
    await railSays(town.world, fresh)
    expect(await town.world.balance(anna.person)).toBe(reason === 'bank_insufficient_funds' ? '20.00' : '50.00')
  })

  test.each(REASONS)('%s S33 %s in Chinese', async (_id, reason, _en, _enButton, zh, zhButton) => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    await railSays(town.world, await orders(li, '银行卡'), { type: 'topup.failed', reason })
    await town.deliver()
    expect(li.sees()).toContain('⛔ 充值 50.00 欧元失败，未入账。')
    expect(li.sees()).toContain(zh)
    expect(li.buttons()).toEqual([zhButton, '改用银行转账', '联系客服'])
  })

  test('S33 another card on the same page makes good what the first one could not', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const reference = await orders(anna)
    await railSays(town.world, reference, { type: 'topup.failed', reason: 'details_invalid' })
    await railSays(town.world, reference)
    await town.deliver()
    expect(anna.sees()).toContain('✅ 50.00 EUR topped up')
    expect(await town.world.balance(anna.person)).toBe('50.00')
  })
})

describe('failure/topup: the processor does not take the order', () => {
  const WORDS = [
    [
      'provider_unavailable',
      'The card processor does not answer. Nothing was charged.',
      '支付通道暂时没有响应，未扣款',
    ],
    ['maintenance', 'Card payments are under maintenance. Nothing was charged.', '银行卡支付正在维护，未扣款'],
  ] as const

  test.each(WORDS)('S32 %s: again, by bank, or support, and the first tap works once it is back', async (code, en) => {
    const anna = await town.customer({ name: 'Anna Keller' })
    town.world.cardDesk.refusal = code
    await anna.writes('/topup 50')
    await anna.taps('Card')
    expect(anna.sees()).toContain(`⛔ ${en}`)
    expect(anna.sees().split('\n').at(-1)).toBe(`${code} · Help`)
    expect(anna.buttons().slice(0, 3)).toEqual(['Top up 50.00 EUR again', 'Bank transfer instead', 'Ask support'])
    town.world.cardDesk.refusal = undefined
    await anna.taps('Top up 50.00 EUR again')
    await railSays(town.world, referenceOn(anna))
    expect(await town.world.balance(anna.person)).toBe('50.00')
    await anna.writes('/history')
    expect(anna.sees()).toMatch(/^1\. \+50\.00 EUR top-up, arrived.*\n2\. 50\.00 EUR top-up, failed/m)
  })

  test.each(WORDS)('S32 %s in Chinese: by bank it goes at once', async (code, _en, zh) => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    town.world.cardDesk.refusal = code
    await li.writes('/topup 50')
    await li.taps('银行卡')
    expect(li.sees()).toContain(zh)
    await li.taps('改用银行转账')
    expect(li.sees()).toContain('⏳ 银行转账充值 50.00 欧元')
  })

  test('S32 support knows which top-up is meant', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    town.world.cardDesk.refusal = 'provider_unavailable'
    await anna.writes('/topup 50')
    await anna.taps('Card')
    await anna.taps('Ask support')
    await anna.writes('Is it my card?')
    const { about } = granted(await town.world.core.myTicket({ actor: anna.actor })) ?? {}
    expect(about).toMatch(/^OK-/)
  })

  test('flow/meanwhile S26 a processor that takes its time: the card says whom we wait for, and then is the one to pay by', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const { cardDesk, standIn } = { ...town, ...town.world }
    await anna.writes('/topup')
    await anna.taps('Card')
    const question = anna.newest().id
    const processor = Promise.withResolvers<void>()
    cardDesk.meanwhile = () => processor.promise
    standIn.world.say(anna.id, '50')
    const asked = (text: string) => text.startsWith('⏳ Asking the card processor')
    await standIn.world.chatUntil(anna.id, ({ messages }) => messages.some(({ text }) => asked(text)), 5_000)
    cardDesk.meanwhile = undefined
    expect(anna.sees()).toContain('Nothing is charged meanwhile.')
    expect(anna.buttonsOf(question)).toEqual([])
    const { id } = anna.newest()
    processor.resolve()
    await anna.settled()
    expect(anna.newest().id).toBe(id)
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by card')
  })

  test('S32 a rail that is switched off is not offered, and an old button to it says what works', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    const { id } = anna.newest()
    const { orderDesks } = town.world.deps
    const { card } = orderDesks
    delete orderDesks.card
    await anna.taps('Card', id)
    expect(anna.sees()).toContain('provider_unavailable')
    await anna.taps('Bank transfer instead')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by bank transfer')
    await anna.writes('/topup')
    expect(anna.buttons()).toEqual(['Bank transfer', 'Cancel'])
    if (card) orderDesks.card = card
  })
})
