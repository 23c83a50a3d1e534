import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/papers/receipt-facts.ts'
import { wordsIn } from '../../../src/papers/words.ts'
import { openTown, type Phone, TEXTS, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const lines = (phone: Phone) =>
  phone
    .sees()
    .split('\n')
    .filter((line) => /^\d\. /.test(line))

describe('commands/balance actions/balance', () => {
  test('S18 what can be spent, and what is on its way, in real time and in both languages', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    expect(await anna.writes('/balance')).toBe('100.00 EUR available')
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    expect(await anna.writes('/balance')).toBe('100.00 EUR available\nOne top-up is on its way.')
    expect(anna.buttons()).toEqual([
      'Send',
      'Top up',
      'Withdraw',
      'Exchange',
      'Home currency',
      'What pays first',
      'History',
      'Home',
    ])
    await anna.taps('Send')
    expect(anna.sees()).toContain('Who is it for?')

    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', currency: 'JPY', balance: '5000' })
    expect(await li.writes('/balance')).toBe('可用 5,000 日元')
  })

  test('S18 MNY-16 money that waits for somebody restricted is shown as on hold', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '20.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    await town.world.deps.prisma.user.update({ where: { id: ben.person.userId }, data: { state: 'restricted' } })
    await anna.writes(`/send 5 ${ben.person.okpayId}`)
    await anna.taps('Send 5.00 EUR')
    expect(await ben.writes('/balance')).toBe(
      '0.00 EUR available · 5.00 EUR on hold · 5.00 EUR in all\nMoney on hold is yours, but cannot be spent until it is taken or released.\n❄️ Your account is frozen for now: nothing goes out. Tap below for the reason, what is needed and by when.',
    )
  })
})

describe('commands/history actions/history actions/transaction', () => {
  test('S19 nothing yet says so, and leads to the first top-up', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/history')).toContain('Nothing here yet.')
    await anna.taps('Top up')
    expect(anna.sees()).toContain('How would you like to top up?')
  })

  test('S19 twelve entries are three pages, to and fro, and an entry leads back to its page', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '50.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    for (let n = 1; n <= 11; n++) {
      await anna.writes(`/send ${n === 3 ? '0.03' : `0.${String(n).padStart(2, '0')}`} ${ben.person.okpayId}`)
      await anna.taps(anna.buttons()[0] ?? '')
    }
    await anna.writes('/history')
    const { id } = anna.newest()
    expect(lines(anna)).toHaveLength(5)
    expect(lines(anna)[0]).toMatch(/^1\. -0\.11 EUR to Ben Kovac · \d+ Nov 20\d\d, \d\d:\d\d UTC$/)
    // What the lines say is said once: the buttons only number them.
    expect(anna.buttons()).toEqual(['1', '2', '3', '4', '5', 'Older', 'Statement', 'Home'])
    expect(anna.sees()).toContain('Tap a number to see one in full.')
    await anna.taps('Older')
    const second = anna.sees()
    expect(lines(anna)[0]).toContain('-0.06 EUR')
    await anna.opensEntry('-0.06 EUR to Ben Kovac')
    expect(anna.sees()).toContain('✅ 0.06 EUR sent to Ben Kovac')
    await anna.taps('Back to history')
    expect(anna.sees()).toBe(second)
    await anna.taps('Older')
    expect(lines(anna)).toHaveLength(2)
    expect(lines(anna)[1]).toContain('+50.00 EUR top-up, arrived')
    expect(anna.buttons().slice(-3)).toEqual(['Newer', 'Statement', 'Home'])
    await anna.taps('Newer')
    expect(anna.sees()).toBe(second)
    expect(anna.newest().id).toBe(id)
  })

  test('S19 one transaction in detail, from both sides, each in their own language', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '50.00' })
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans' })
    await anna.writes(`/send 2 ${li.person.okpayId} tea`)
    await anna.taps('Send 2.00 EUR')
    await anna.writes('/history')
    await anna.opensEntry('-2.00 EUR to Li Na')
    expect(anna.sees()).toMatch(
      /^✅ 2\.00 EUR sent to Li Na\nOKPay ID OK\w{8}\n“tea”\nFee 0\.02 EUR · total 2\.02 EUR\nBalance after this: 47\.98 EUR\n.* · no\. T-\w{4}-\w{4}$/,
    )
    await li.writes('/history')
    await li.opensEntry('+2.00 欧元 来自 Anna Keller')
    expect(li.sees()).toContain('✅ 收到 Anna Keller 转来的 2.00 欧元')
    expect(li.sees()).toContain('“tea”')
    await anna.taps('Send again')
    expect(anna.sees()).toContain('Send 2.00 EUR to L• N•')
    expect(anna.sees()).toContain('“tea”')
  })

  test('S19 Ask for help takes the transaction’s number along', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '50.00' })
    await anna.writes('/history')
    await anna.opensEntry('+50.00 EUR top-up, arrived')
    const [reference] = /OK-\w{4}-\w{4}/.exec(anna.sees()) ?? []
    await anna.taps('Ask for help')
    await anna.writes('Was there a fee?')
    expect(granted(await town.world.core.myTicket({ actor: anna.actor }))?.about).toBe(reference)
  })

  test('S19 S33 the states of a top-up: on its way with its account details, failed with its reason', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    await anna.taps('Bank transfer')
    const [reference = ''] = /OK-\w{4}-\w{4}/.exec(anna.sees()) ?? []
    await anna.writes('/history')
    await anna.opensEntry('50.00 EUR top-up, on its way')
    expect(anna.sees()).toContain('⏳ 50.00 EUR on its way by bank transfer')
    await anna.taps('Account details')
    expect(anna.sees()).toContain('Account: TEST-EUR-0001')
    await railSays(town.world, reference, { type: 'topup.failed', reason: 'details_invalid' })
    await anna.writes('/history')
    await anna.opensEntry('50.00 EUR top-up, failed')
    expect(anna.sees()).toContain('Your bank could not find the account')
    await anna.taps('Get the details again')
    expect(anna.sees()).toContain('⏳ 50.00 EUR top-up')
  })

  test('S19 CBK-09 a top-up of which a part was taken back says how much', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const wish = { actor: anna.actor, rail: 'card', amount: amountOf('40.00', 'EUR') } as const
    const { reference } = granted(await town.world.core.startTopUp(wish))
    await railSays(town.world, reference)
    await railSays(town.world, reference, { type: 'topup.returned', amount: amountOf('15.00', 'EUR') })
    await anna.writes('/history')
    await anna.opensEntry('+40.00 EUR top-up, 15.00 EUR of it taken back')
    expect(anna.sees()).toContain('Taken back of it by the bank or provider it was paid through: 15.00 EUR')
    // So does its receipt, and whoever checks that.
    const order = granted(await town.world.core.issueReceipt({ actor: anna.actor, reference }))
    const facts = (locale: 'en' | 'zh-CN') => new Map(factsOf(wordsIn(TEXTS, locale), order))
    expect(facts('en').get('Taken back since')).toBe('15.00 EUR')
    expect(facts('zh-CN').get('其中已被收回')).toBe('15.00 欧元')
    await anna.writes(`/verify ${order.code}`)
    expect(anna.sees()).toContain('given back since, all or in part')
    expect(anna.sees()).toContain('Taken back since: 15.00 EUR')
  })

  test('S19 somebody else’s transaction does not exist', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '50.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes('/history')
    await anna.opensEntry('+50.00 EUR top-up, arrived')
    const [reference = ''] = /OK-\w{4}-\w{4}/.exec(anna.sees()) ?? []
    const asked = await town.world.core.getTransaction({ actor: ben.actor, reference })
    expect(asked).toEqual({ ok: false, failure: { code: 'not_found' } })
  })
})

describe('commands/limits actions/limits actions/raise-limit commands/fees', () => {
  test('S47 one payment, one day, used, left, reset, and what needs no PIN', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '50.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes(`/send 10 ${ben.person.okpayId}`)
    await anna.taps('Send 10.00 EUR')
    const seen = await anna.writes('/limits')
    expect(seen).toContain('990.00 EUR left to send today')
    expect(seen).toContain('A day: up to 1,000.00 EUR · 10.00 EUR used · 990.00 EUR left')
    expect(seen).toContain('Without a PIN: up to 20.00 EUR a payment and 50.00 EUR a day, 40.00 EUR of it left today.')
    await anna.taps('Raise my limits')
    expect(anna.sees()).toContain('You are not verified yet.')
  })

  test('S55 the fees in force, also for somebody without an account', async () => {
    const phone = town.phone({ language: 'zh-hans' })
    await phone.starts()
    await phone.taps('简体中文')
    const seen = await phone.writes('/fees')
    expect(seen).toContain('金额的 1%，最低 0.01 欧元，最高 5.00 欧元')
    expect(seen).toContain('银行转账充值\n免费')
  })
})
