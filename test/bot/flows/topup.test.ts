import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { money, type RailReason } from '#core'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const referenceOn = (phone: Phone) => /OK-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''

describe('commands/topup actions/topup flows/topup actions/topup-check notices/topup-credited', () => {
  test('S25 S33 from the amount to the account details, each to be copied, and the notice that it arrived', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/topup')).toContain('How would you like to top up?')
    await anna.taps('Bank transfer')
    expect(anna.sees()).toContain('How much would you like to top up?')
    expect(anna.buttons().slice(0, 3)).toEqual(['20.00 EUR', '50.00 EUR', '100.00 EUR'])
    await anna.taps('50.00 EUR')

    const reference = referenceOn(anna)
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by bank transfer\nNo fee')
    expect(anna.sees()).toContain('Account: TEST-EUR-0001')
    expect(anna.sees()).toContain('Arrives 1 to 48 hours after your bank sends it.')
    expect((await anna.taps('Copy reference')).copied).toBe(reference)
    expect((await anna.taps('Copy account')).copied).toBe('TEST-EUR-0001')
    expect((await anna.taps('Copy amount')).copied).toBe('50.00')
    expect((await anna.taps('Copy holder')).copied).toBe('OKPay')
    expect((await anna.taps('Copy bank code')).copied).toBe('TESTDEFF')

    await anna.taps('Check now')
    expect(anna.toasts().at(-1)).toContain('Nothing has arrived yet.')
    expect(anna.sees()).toContain(reference)
    const { id } = anna.newest()

    await railSays(town.world, reference)
    await town.deliver()
    expect(anna.sees()).toBe(`✅ 50.00 EUR topped up\nAvailable now: 50.00 EUR\nno. ${reference}`)
    await anna.taps('Check now', id)
    expect(anna.message(id)?.text).toBe(`✅ 50.00 EUR topped up\nno. ${reference}`)
    expect(await town.world.balance(anna.person)).toBe('50.00')
  })

  test('S25 in one line, in Chinese, in another currency', async () => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', currency: 'CNY' })
    expect(await li.writes('/topup 5000 jpy')).toContain('充值 5,000 日元，请选择充值方式')
    await li.taps('银行转账')
    expect(li.sees()).toContain('⏳ 银行转账充值 5,000 日元')
    expect(li.sees()).toContain('收款账号：TEST-JPY-0001')
    await railSays(town.world, referenceOn(li))
    await town.deliver()
    expect(li.sees()).toContain('✅ 充值 5,000 日元已到账')
  })

  test('a doubtful amount is asked back, and a wrong one is answered with what would be accepted', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/topup 1,000')).toContain('“1,000” can mean two amounts')
    await anna.taps('1,000.00 EUR')
    await anna.taps('Bank transfer')
    expect(anna.sees()).toContain('⏳ 1,000.00 EUR top-up')
    expect(await anna.writes('/topup lots')).toContain('which is not an amount I can be sure of')
    await anna.writes('20')
    await anna.taps('Bank transfer')
    expect(anna.sees()).toContain('⏳ 20.00 EUR top-up')
  })

  test('currency_not_supported: another amount, in a currency there is an account for', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const { bankAccounts } = town.world.deps
    const { KWD } = bankAccounts
    delete bankAccounts.KWD
    await anna.writes('/topup')
    await anna.taps('Bank transfer')
    expect(await anna.writes('20 KWD')).toContain('OKPay does not handle that currency.')
    expect(anna.sees()).toContain('currency_not_supported')
    await anna.taps('Another amount')
    await anna.writes('20')
    expect(anna.sees()).toContain('⏳ 20.00 EUR top-up')
    if (KWD) bankAccounts.KWD = KWD
  })

  test('S33 what was announced and what arrived may differ: the notice says both', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    await railSays(town.world, referenceOn(anna), { amount: money(3_000n, 'EUR') })
    await town.deliver()
    expect(anna.sees()).toMatch(/30\.00 EUR[\s\S]*50\.00 EUR/)
  })

  test('S33 a top-up nobody paid expires, and the same one again is a tap away', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    const { id } = anna.newest()
    await town.world.deps.prisma.topUp.updateMany({
      where: { reference: referenceOn(anna) },
      data: { state: 'expired' },
    })
    await anna.taps('Check now')
    expect(anna.message(id)?.text).toContain('⛔ Top-up of 50.00 EUR expired')
    await anna.taps('Top up 50.00 EUR again')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up')
  })
})

// What the person is told, and the first button, which leads to a top-up that can arrive.
const REASONS: [id: string, reason: RailReason, en: string, enButton: string, zh: string, zhButton: string][] = [
  [
    'S29',
    'bank_unavailable',
    'Your bank could not carry it out',
    'Top up 50.00 EUR again',
    '银行正在维护',
    '重新充值 50.00 欧元',
  ],
  [
    'S30',
    'bank_insufficient_funds',
    'does not hold enough',
    'Top up another amount',
    '付款账户余额不足',
    '换个金额充值',
  ],
  [
    'S31',
    'details_invalid',
    'could not find the account',
    'Get the details again',
    '找不到收款账户',
    '重新获取收款信息',
  ],
  [
    'S31',
    'name_mismatch',
    'Send it from an account in your own name',
    'Top up from my own account',
    '户名',
    '用本人账户充值',
  ],
  [
    'S32',
    'provider_unavailable',
    'The fault is not yours',
    'Top up 50.00 EUR again',
    '不是您的问题',
    '重新充值 50.00 欧元',
  ],
  [
    'S32',
    'maintenance',
    'OKPay was under maintenance',
    'Top up 50.00 EUR again',
    'OKPay 正在维护',
    '重新充值 50.00 欧元',
  ],
]

describe('notices/topup-failed notices/topup-returned', () => {
  test.each(REASONS)('%s S33 %s: why, and the step that helps', async (_id, reason, en, enButton) => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    const reference = referenceOn(anna)
    const { id } = anna.newest()
    await railSays(town.world, reference, { type: 'topup.failed', reason })
    await town.deliver()
    expect(anna.sees()).toContain('⛔ Top-up of 50.00 EUR failed. Nothing was credited.')
    expect(anna.sees()).toContain(en)
    expect(anna.sees().split('\n').at(-1)).toBe(reason)
    const notice = anna.newest().id
    await anna.taps('Check now', id)
    expect(anna.message(id)?.text).toContain(en)

    expect(anna.buttonsOf(notice)[0]).toBe(enButton)
    await anna.taps(enButton, notice)
    if (reason === 'bank_insufficient_funds') {
      await anna.taps('Bank transfer')
      await anna.writes('50')
    }
    expect(referenceOn(anna)).not.toBe(reference)
    await railSays(town.world, referenceOn(anna))
    expect(await town.world.balance(anna.person)).toBe('50.00')
  })

  test.each(REASONS)('%s S33 %s in Chinese', async (_id, reason, _en, _enButton, zh, zhButton) => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    await li.writes('/topup 50')
    await li.taps('银行转账')
    await railSays(town.world, referenceOn(li), { type: 'topup.failed', reason })
    await town.deliver()
    expect(li.sees()).toContain('⛔ 充值 50.00 欧元失败，未入账。')
    expect(li.sees()).toContain(zh)
    expect(li.buttons()[0]).toBe(zhButton)
  })

  test('S33 a transfer the bank takes back is told, with the way to do it again', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    const reference = referenceOn(anna)
    await railSays(town.world, reference)
    await railSays(town.world, reference, { type: 'topup.returned', reason: 'details_invalid' })
    await town.deliver()
    expect(anna.sees()).toContain('⚠️ Top-up of 50.00 EUR was returned to the bank it came from.')
    expect(anna.buttons()).toEqual(['Get the details again', 'Card instead', 'Ask support'])
    await anna.taps('Get the details again')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up')
    expect(await town.world.balance(anna.person)).toBe('0.00')
    // It stands in the history with the same ways on, and the other way works.
    await anna.writes('/history')
    await anna.opensEntry('50.00 EUR top-up, returned')
    expect(anna.buttons().slice(0, 3)).toEqual(['Get the details again', 'Card instead', 'Ask support'])
    await anna.taps('Card instead')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up by card')
  })

  test('S33 Ask support takes the top-up’s number along', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    const reference = referenceOn(anna)
    await anna.taps('Ask support')
    await anna.writes('My bank says it was sent')
    expect(granted(await town.world.core.myTicket({ actor: anna.actor }))?.about).toBe(reference)
  })
})
