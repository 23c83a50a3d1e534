import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { money } from '#core'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { PASSWORD, type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let anna: Customer
let ben: Customer
let names = 0

/** As if so much had gone out before. */
const hasSpent = (spent: bigint, spentMonth: bigint) => {
  const day = startOfDay(town.world.deps.clock())
  const row = { userId: anna.person.userId, day, operation: 'out', currency: 'EUR', spent, spentMonth }
  return town.world.deps.prisma.spendCounter.create({ data: row })
}

const opens = async (balance: string, language = 'en') => {
  names += 1
  anna = await town.customer({ name: 'Anna Keller', balance, language })
  ben = await town.customer({ name: 'Ben Kovac', username: `ben_f_${names}` })
  await acquaint(town.world, anna.person, ben.person)
}
const handle = () => `@ben_f_${names}`
const received = () => town.world.balance(ben.person)
const referenceOnScreen = () => /OK-\w{4}-\w{4}/.exec(anna.sees())?.[0] ?? ''

beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Confirms the card on the screen, with the PIN where it is asked. */
async function confirms(amount: string): Promise<void> {
  await anna.taps(`Send ${amount}`)
  if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
  expect(anna.sees()).toContain(`✅ ${amount} sent`)
}

describe('a refusal says what, why and what helps, and its first button solves it', () => {
  test('S42 S50 insufficient_balance: top up what is missing, and the payment goes', async () => {
    await opens('10.00')
    expect(await anna.writes(`/send 12 ${handle()} lunch`)).toBe(
      '⛔ Not sent: 2.12 EUR short.\nYou have 10.00 EUR available. This needs 12.12 EUR.\ninsufficient_balance · Help',
    )
    expect(anna.buttons().slice(0, 2)).toEqual(['Top up 2.12 EUR', 'Send 9.90 EUR instead'])
    await anna.taps('Top up 2.12 EUR')
    await anna.taps('Bank transfer')
    expect(anna.sees()).toContain('⏳ 2.12 EUR top-up by bank transfer')
    await railSays(town.world, referenceOnScreen())
    await anna.writes(`/send 12 ${handle()} lunch`)
    await confirms('12.00 EUR')
    expect(await received()).toBe('12.00')
  })

  test('S42 S50 the smaller amount that is offered goes through to the last cent', async () => {
    await opens('10.00')
    await anna.writes(`/send 12 ${handle()} lunch`)
    await anna.taps('Send 9.90 EUR instead')
    expect(anna.sees()).toContain('“lunch”')
    expect(anna.sees()).toContain('After this you keep 0.00 EUR')
    await confirms('9.90 EUR')
  })

  test('S42 insufficient_for_fee: the amount is there, the fee is not', async () => {
    await opens('10.00')
    expect(await anna.writes(`/send 10 ${handle()}`)).toContain('⛔ Not sent: 0.10 EUR short for the fee.')
    expect(anna.sees()).toContain('insufficient_for_fee')
    expect(anna.buttons()[0]).toBe('Top up 0.10 EUR')
    await anna.taps('Top up 0.10 EUR')
    await anna.taps('Bank transfer')
    await railSays(town.world, referenceOnScreen())
    await anna.writes(`/send 10 ${handle()}`)
    await confirms('10.00 EUR')
  })

  test('S42 with an empty balance nothing smaller is offered', async () => {
    await opens('0.01')
    await anna.writes(`/send 5 ${handle()}`)
    expect(anna.buttons()).toEqual(['Top up 5.04 EUR', 'Cancel'])
  })

  test('S46 S50 limit_single: the most that one payment may be', async () => {
    await opens('900.00')
    expect(await anna.writes(`/send 600 ${handle()} rent`)).toContain('one payment may be up to 500.00 EUR')
    expect(anna.sees()).toContain('limit_single')
    expect(anna.buttons().slice(0, 2)).toEqual(['Send 500.00 EUR instead', 'Send it in 2 payments'])
    await anna.taps('Send 500.00 EUR instead')
    await confirms('500.00 EUR')
    expect(await received()).toBe('500.00')
  })

  test('S46 limit_single: a sum far beyond it is not cut into payments that nobody would confirm', async () => {
    await opens('900.00')
    await anna.writes(`/send 90000 ${handle()}`)
    expect(anna.buttons()).toEqual(['Send 500.00 EUR instead', 'See limits', 'Cancel'])
  })

  test('S46 S50 limit_single: the whole sum in several payments, each confirmed by itself', async () => {
    await opens('900.00')
    await anna.writes(`/send 800 ${handle()} rent`)
    await anna.taps('Send it in 2 payments')
    expect(anna.sees()).toContain('800.00 EUR to B•• K••••')
    expect(anna.sees()).toContain('1. 500.00 EUR\n2. 300.00 EUR')
    await anna.taps('Start with 500.00 EUR')
    expect(anna.sees()).toContain('Payment 1 of 2.')
    await confirms('500.00 EUR')
    await anna.taps('Send the next 300.00 EUR (2 of 2)')
    expect(anna.sees()).toContain('Payment 2 of 2.')
    expect(anna.sees()).toContain('“rent”')
    await confirms('300.00 EUR')
    expect(anna.buttons()[0]).toBe('Details')
    expect(await received()).toBe('800.00')
  })

  test('S47 S50 several payments are not offered where the day has no room for them', async () => {
    await opens('1500.00')
    await anna.writes(`/send 1200 ${handle()}`)
    await anna.taps('Send it in 3 payments')
    expect(anna.sees()).toContain('Only 1,000.00 EUR of your daily limit is left')
    await anna.taps('Send 500.00 EUR instead')
    await confirms('500.00 EUR')
  })

  test('S47 S50 limit_daily: what is left of the day goes at once; then the level that would allow more', async () => {
    await opens('1100.00')
    for (const sum of ['500', '400']) {
      await anna.writes(`/send ${sum} ${handle()}`)
      await confirms(`${sum}.00 EUR`)
    }
    expect(await anna.writes(`/send 200 ${handle()}`)).toMatch(
      /100\.00 EUR of today's limit is left\.\nUp to 1,000\.00 EUR a day may go out, and 900\.00 EUR has gone out today\. It starts over at .*00:00 UTC\.\nVerification level 1 would allow it\.\nlimit_daily · Help$/,
    )
    expect(anna.buttons()[0]).toBe('Send 100.00 EUR instead')
    await anna.taps('Send 100.00 EUR instead')
    await confirms('100.00 EUR')

    expect(await anna.writes(`/send 5 ${handle()}`)).toContain("today's limit of 1,000.00 EUR is used up")
    expect(anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    await anna.taps('Raise my limits')
    expect(anna.sees()).toContain('You are not verified yet.')
    await verified(town.world, anna.person)
    await anna.writes(`/send 5 ${handle()}`)
    await confirms('5.00 EUR')
  })

  test('S70 S50 limit_monthly: what is left of the month goes; verified, the rest does', async () => {
    await opens('300.00')
    await hasSpent(0n, 490_000n)
    expect(await anna.writes(`/send 200 ${handle()}`)).toMatch(
      /100\.00 EUR of this month's limit is left\.\nUp to 5,000\.00 EUR a month may go out, and 4,900\.00 EUR has gone out this month\. It starts over at 1 .*00:00 UTC\.\nVerification level 1 would allow it\.\nlimit_monthly · Help$/,
    )
    await anna.taps('Send 100.00 EUR instead')
    await confirms('100.00 EUR')
    expect(await anna.writes(`/send 5 ${handle()}`)).toContain("this month's limit of 5,000.00 EUR is used up")
    await anna.taps('Raise my limits')
    await verified(town.world, anna.person)
    await anna.writes(`/send 5 ${handle()}`)
    await confirms('5.00 EUR')
  })

  test('S50 at the highest level support is asked, with the numbers', async () => {
    await opens('300.00')
    await town.world.deps.prisma.user.update({ where: { id: anna.person.userId }, data: { level: 2 } })
    await hasSpent(10_000_000n, 10_000_000n)
    expect(await anna.writes(`/send 5 ${handle()}`)).toContain("today's limit of 100,000.00 EUR is used up")
    expect(anna.buttons()[0]).toBe('Ask to raise my limit')
    await anna.taps('Ask to raise my limit')
    expect(anna.sees()).toContain('asks to raise your limit')
    const ticket = granted(await town.world.core.myTicket({ actor: anna.actor }))
    expect(ticket?.about).toBe('limit_daily')
    expect(ticket?.messages[0]?.text).toContain('A day: 100,000.00 EUR, 100,000.00 EUR of it used.')
  })

  test('S45 account_frozen_by_user: the way to the page that unfreezes, and the payment goes', async () => {
    await opens('20.00')
    granted(await town.world.core.freezeSelf({ actor: anna.actor }))
    expect(await anna.writes(`/send 5 ${handle()}`)).toContain(
      '❄️ Not sent: your account is frozen until you unfreeze it.',
    )
    expect(anna.sees()).toContain('account_frozen_by_user')
    expect(anna.buttons()[0]).toBe('Unfreeze my account')
    await anna.taps('Unfreeze my account')
    const [label = ''] = anna.buttons()
    const token = anna.linkOf(label)?.split('#')[1] ?? ''
    granted(await town.world.core.unfreezeSelf({ token, password: PASSWORD }))
    await town.deliver()
    expect(anna.sees()).toContain('✅ Your account is unfrozen.')
    await anna.writes(`/send 5 ${handle()}`)
    await confirms('5.00 EUR')
  })

  test('S45 account_restricted: support hears what it is about', async () => {
    await opens('20.00')
    await town.world.deps.prisma.user.update({ where: { id: anna.person.userId }, data: { state: 'restricted' } })
    expect(await anna.writes('/freeze')).toContain('Your account is frozen for now')
    expect(anna.buttons()).toEqual(['Support', 'Home'])
    expect(await anna.writes(`/send 5 ${handle()}`)).toContain('your account is frozen for now')
    expect(anna.buttons()[0]).toBe('Ask support')
    await anna.taps('Ask support')
    await anna.writes('Why?')
    expect(granted(await town.world.core.myTicket({ actor: anna.actor }))?.about).toBe('account_restricted')
  })

  test('S52 payee_not_found: another payee is asked, and what was given is kept; or they are invited', async () => {
    await opens('20.00')
    expect(await anna.writes('/send 5 @nobody_here lunch')).toContain('No OKPay account found for @nobody_here')
    expect(anna.sees()).toContain('payee_not_found')
    expect(anna.buttons().slice(0, 2)).toEqual(['Try another payee', 'Invite them'])
    expect(anna.linkOf('Invite them')).toMatch(/^https:\/\/t\.me\/share\/url\?url=https%3A%2F%2Ft\.me%2F\w+&text=/)
    await anna.taps('Try another payee')
    await anna.writes(handle())
    expect(anna.sees()).toContain('“lunch”')
    await confirms('5.00 EUR')
  })

  test('S52 self_transfer: somebody else is chosen, the amount is kept', async () => {
    await opens('20.00')
    expect(await anna.writes(`/send 5 ${anna.person.okpayId}`)).toContain('⛔ Not sent: that is you.')
    expect(anna.sees()).toContain('self_transfer')
    await anna.taps('Choose someone else')
    await anna.writes(handle())
    await confirms('5.00 EUR')
  })

  test('S52 payee_unavailable: somebody who has left cannot be paid, somebody else can', async () => {
    await opens('20.00')
    const { person: gone } = await town.customer({ name: 'Gone Person' })
    await town.world.deps.prisma.user.update({ where: { id: gone.userId }, data: { state: 'closed' } })
    expect(await anna.writes(`/send 5 ${gone.okpayId}`)).toContain('this person cannot be paid at the moment')
    await anna.taps('Choose someone else')
    await anna.writes(handle())
    await confirms('5.00 EUR')
  })

  test('S36 quote_expired: a fresh card', async () => {
    await opens('20.00')
    await anna.writes(`/send 5 ${handle()}`)
    await town.world.advance(301)
    await anna.taps('Send 5.00 EUR')
    expect(anna.sees()).toContain('quote_expired')
    await anna.taps('Show a fresh card')
    await confirms('5.00 EUR')
  })

  test('S42 a balance that shrank under the card is refused on the tap, with the same ways out', async () => {
    await opens('20.00')
    await anna.writes(`/send 15 ${handle()} lunch`)
    const { userId } = ben.person
    const elsewhere = { actor: anna.actor, payee: { userId }, amount: money(1_000n, 'EUR') }
    const { intentId } = granted(await town.world.core.quoteSend(elsewhere))
    granted(await town.world.core.confirmPayment({ actor: anna.actor, intentId }))
    await anna.taps('Send 15.00 EUR')
    expect(anna.sees()).toContain('⛔ Not sent: 5.25 EUR short.')
    await anna.taps('Send 9.80 EUR instead')
    expect(anna.sees()).toContain('“lunch”')
    await confirms('9.80 EUR')
  })

  test('S45 auth_locked: until when, another PIN, and support', async () => {
    await opens('100.00')
    await anna.writes(`/send 50 ${handle()}`)
    await anna.taps('Send 50.00 EUR')
    for (let tries = 0; tries < 5; tries++) await anna.tapsPin('111222')
    expect(anna.sees()).toMatch(/Too many wrong tries\. You can try again at .* UTC\./)
    expect(anna.sees()).toContain('auth_locked')
    expect(anna.buttons().slice(0, 2)).toEqual(['Forgot PIN?', 'Ask support'])
    await anna.taps('Ask support')
    await anna.writes('It was me')
    expect(granted(await town.world.core.myTicket({ actor: anna.actor }))?.about).toBe('auth_locked')
    expect(await received()).toBe('0.00')
  })

  test.each(['/send 5 @somebody', '/topup', '/balance', '/history', '/limits'])(
    'S52 not_registered: %s opens an account first',
    async (command) => {
      const phone = town.phone()
      await phone.starts()
      await phone.taps('English')
      expect(await phone.writes(command)).toContain('not_registered')
      // Or they have one, in another chat: whoever comes from there must not open a second.
      expect(phone.buttons().slice(0, 2)).toEqual(['Open an account', 'I already have an account'])
      await phone.taps('Open an account')
      expect(phone.sees()).toContain('step 1 of 7')
    },
  )

  test('S42 in Chinese: the same numbers, the same code, native words', async () => {
    await opens('10.00', 'zh-hans')
    expect(await anna.writes(`/send 12 ${handle()}`)).toBe(
      '⛔ 未转出：还差 2.12 欧元。\n可用余额 10.00 欧元，本次需要 12.12 欧元。\ninsufficient_balance · 帮助',
    )
    expect(anna.buttons().slice(0, 2)).toEqual(['充值 2.12 欧元', '改为转账 9.90 欧元'])
    await anna.taps('改为转账 9.90 欧元')
    await anna.taps('确认转账 9.90 欧元')
    expect(anna.sees()).toContain('✅ 已转给 Ben Kovac 9.90 欧元')
  })
})
