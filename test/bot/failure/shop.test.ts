import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, PASSWORD, type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let carla: Shopkeeper
let anna: Customer

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const opens = async (balance: string, language = 'en') => {
  anna = await town.customer({ name: 'Anna Keller', balance, language })
}
const link = (amount?: string, description?: string) => linkOf(town.world, carla, amount, description)
const follows = (phone: Phone, token: string) => phone.starts(`pay_${token}`)
const person = (of: { person: Person }, data: object) =>
  town.world.deps.prisma.user.update({ where: { id: of.person.userId }, data })
const accepting = (yes: boolean) => town.world.core.setAccepting({ actor: carla.actor, accepting: yes })

/** Pays the card on the screen, with the PIN where it is asked. */
async function pays(amount: string, phone: Phone = anna): Promise<void> {
  await phone.taps(`Pay ${amount}`)
  if (phone.sees().includes('Tap your payment PIN')) await phone.tapsPin(PIN)
  expect(phone.sees()).toContain(`✅ ${amount} paid`)
}

describe('a payment by link that is refused says why, and its first button solves it', () => {
  test('R-04 S34 S49 two people at once on a one-time link: one payment, one "already paid"', async () => {
    await opens('20.00')
    const ben = await town.customer({ name: 'Ben Kovac', balance: '20.00' })
    const token = await link()
    await follows(anna, token)
    await follows(ben, token)
    await Promise.all([anna, ben].map(({ id }) => town.standIn.world.tap(id, 'Pay 12.50 EUR')))
    await anna.settled()
    const [paid, late] = anna.sees().startsWith('✅') ? [anna, ben] : [ben, anna]
    expect(paid.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    expect(late.sees()).toMatch(
      /^⛔ Already paid: somebody else paid this link on .* UTC\.\nNothing was taken from you\. .*\nalready_paid · Help$/,
    )
    expect(await town.world.balance(late.person)).toBe('20.00')
    expect(late.buttons()).toEqual(['Pay another link', 'Was it charged?', 'Ask support', 'Home'])
    await late.taps('Pay another link')
    await late.writes(`t.me/${town.standIn.bot.username}?start=pay_${await link('3.00')}`)
    await pays('3.00 EUR', late)
  })

  test('S34 already_paid by oneself shows the receipt, however often it is opened', async () => {
    await opens('20.00')
    const token = await link()
    await follows(anna, token)
    const first = anna.newest().id
    await follows(anna, token)
    await pays('12.50 EUR')
    expect(await follows(anna, token)).toMatch(/^✅ You have paid this already, no\. T-\w{4}-\w{4}\./)
    // Nothing is left to cancel: what is paid stays paid.
    expect(anna.buttons()).toEqual(['Details', 'Pay another link', 'Home'])
    await anna.taps('Details')
    expect(anna.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    // The first of the two cards lost its buttons when the second came.
    expect(anna.buttonsOf(first)).toEqual([])
    expect(await town.world.balance(anna.person)).toBe('7.50')
  })

  test('S34 invoice_expired after seven days, invoice_withdrawn by the shop: another link', async () => {
    await opens('20.00')
    const token = await link()
    granted(await town.world.core.withdrawLink({ actor: carla.actor, token }))
    expect(await follows(anna, token)).toContain('⛔ The shop took this payment link back.')
    expect(anna.sees()).toContain('invoice_withdrawn')
    expect(anna.buttons()[0]).toBe('Pay another link')
    const old = await link('2.00')
    await follows(anna, old)
    await town.world.advance(7 * 24 * 3600 + 1)
    expect(await follows(anna, old)).toMatch(/^⛔ This payment link expired on .* UTC\.\nNothing was paid\./)
    expect(anna.sees()).toContain('invoice_expired')
    await anna.taps('Pay another link')
    expect(anna.sees()).toContain('Which payment link?')
    await anna.writes(`t.me/${town.standIn.bot.username}?start=pay_${await link('3.00')}`)
    await pays('3.00 EUR')
  })

  test('S34 own_link shows the shop its link, to pass on', async () => {
    const token = await link('3.00', 'Tea')
    expect(await follows(carla, token)).toContain("⛔ This is your own shop's link.")
    expect(carla.sees()).toContain('own_link')
    await carla.taps('Show my link')
    expect(carla.sees()).toContain('3.00 EUR for Café Aurora\n“Tea”')
    expect(carla.buttons()[0]).toBe('Share')
    await opens('20.00')
    await follows(anna, token)
    await pays('3.00 EUR')
    expect(await follows(carla, token)).toContain('own_link')
    await carla.taps('Show my link')
    expect(carla.sees()).toMatch(/^✅ Paid: 3\.00 EUR, Tea · /)
  })

  test('S49 merchant_not_accepting between card and tap: refused, nothing taken, and Try again works later', async () => {
    await opens('20.00')
    await follows(anna, await link())
    granted(await accepting(false))
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toContain('⛔ Not paid: the shop takes no payments at the moment.')
    expect(anna.sees()).toContain('merchant_not_accepting')
    expect(anna.buttons()).toEqual(['Try again', 'Ask support', 'Cancel'])
    await anna.taps('Try again')
    expect(anna.sees()).toContain('merchant_not_accepting')
    granted(await accepting(true))
    await anna.taps('Try again')
    await pays('12.50 EUR')
  })

  test('S49 merchant_unavailable: its owner is restricted between card and tap', async () => {
    await opens('20.00')
    await follows(anna, await link())
    await person(carla, { state: 'restricted' })
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toContain('⛔ Not paid: this shop cannot be paid for now.')
    expect(anna.sees()).toContain('merchant_unavailable')
    expect(await town.world.balance(anna.person)).toBe('20.00')
    await person(carla, { state: 'active' })
    await anna.taps('Try again')
    await pays('12.50 EUR')
  })

  test('S42 insufficient_balance: top up what is short; a price is not made smaller', async () => {
    await opens('10.00')
    const token = await link()
    expect(await follows(anna, token)).toBe(
      '⛔ Not paid: 2.50 EUR short.\nYou have 10.00 EUR available. This needs 12.50 EUR.\ninsufficient_balance · Help',
    )
    expect(anna.buttons()).toEqual(['Top up 2.50 EUR', 'Cancel'])
    await anna.taps('Top up 2.50 EUR')
    await anna.taps('Bank transfer')
    await railSays(town.world, /OK-\w{4}-\w{4}/.exec(anna.sees())?.[0] ?? '')
    await town.deliver()
    expect(anna.sees()).toContain('✅ 2.50 EUR topped up')
    expect(anna.sees()).toContain('Café Aurora is waiting for 12.50 EUR')
    expect(anna.buttons()[0]).toBe('Review and pay')
    await anna.taps('Review and pay')
    await pays('12.50 EUR')
  })

  test('S42 a top-up for a payment leads back to it from a second try, too, and no longer once it was paid', async () => {
    await opens('10.00')
    const token = await link()
    const reference = () => /OK-\w{4}-\w{4}/.exec(anna.sees())?.[0] ?? ''
    await follows(anna, token)
    await anna.taps('Top up 2.50 EUR')
    await anna.taps('Bank transfer')
    await railSays(town.world, reference(), { type: 'topup.failed', reason: 'bank_unavailable' })
    await town.deliver()
    await anna.taps('Top up 2.50 EUR again')
    await railSays(town.world, reference())
    await town.deliver()
    await anna.taps('Review and pay')
    await pays('12.50 EUR')
    await anna.writes('/topup 5')
    await anna.taps('Bank transfer')
    await railSays(town.world, reference(), { amount: amountOf('5.00', 'EUR') })
    await town.deliver()
    expect(anna.sees()).toContain('✅ 5.00 EUR topped up')
    expect(anna.sees()).not.toContain('is waiting for')
    expect(anna.buttons()).toEqual(['Send', 'Details'])
  })

  test('S42 a shop that paused meanwhile is not offered', async () => {
    await opens('10.00')
    await follows(anna, await link())
    await anna.taps('Top up 2.50 EUR')
    await anna.taps('Bank transfer')
    const reference = /OK-\w{4}-\w{4}/.exec(anna.sees())?.[0] ?? ''
    granted(await accepting(false))
    await railSays(town.world, reference)
    await town.deliver()
    expect(anna.buttons()).toEqual(['Send', 'Details'])
  })

  test('S46 S47 limits on a price: no smaller amount, no parts, but the level that would allow it', async () => {
    await opens('1500.00')
    await acquaint(town.world, anna.person, carla.person, 'shop')
    expect(await follows(anna, await link('600.00'))).toContain('⛔ Not paid: one payment may be up to 500.00 EUR.')
    expect(anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    for (const _ of [1, 2]) {
      await follows(anna, await link('450.00'))
      await pays('450.00 EUR')
    }
    expect(await follows(anna, await link('200.00'))).toMatch(
      /^⛔ Not paid: 100\.00 EUR of today's limit is left\.\nUp to 1,000\.00 EUR a day may go out, and 900\.00 EUR has gone out today\./,
    )
    expect(anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    await anna.taps('Raise my limits')
    await verified(town.world, anna.person)
    await follows(anna, await link('200.00'))
    await pays('200.00 EUR')
  })

  test('S47 REC-05 cooling_off: how much, until when; sending the part that is allowed, not paying it', async () => {
    await opens('100.00')
    await person(anna, { coolingUntil: new Date(town.world.deps.clock().getTime() + 3_600_000) })
    expect(await follows(anna, await link('60.00'))).toMatch(
      /^⛔ Not paid: after the access to your account changed, 20\.00 EUR may still go out for now\.\nFrom .* UTC your usual limits apply again\.\ncooling_off · Help$/,
    )
    expect(anna.buttons()).toEqual(['Ask support', 'Cancel'])
    const ben = await town.customer({ name: 'Ben Kovac' })
    expect(await anna.writes(`/send 60 ${ben.person.okpayId}`)).toContain(
      '⛔ Not sent: after the access to your account changed',
    )
    await anna.taps('Send 20.00 EUR instead')
    await anna.taps('Send 20.00 EUR')
    if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('✅ 20.00 EUR sent')
  })

  test('S45 account_frozen_by_user: the way to the page that unfreezes, and the payment goes', async () => {
    await opens('20.00')
    const token = await link()
    granted(await town.world.core.freezeSelf({ actor: anna.actor }))
    expect(await follows(anna, token)).toContain('❄️ Not paid: your account is frozen until you unfreeze it.')
    await anna.taps('Unfreeze my account')
    const [label = ''] = anna.buttons()
    const key = anna.linkOf(label)?.split('#')[1] ?? ''
    granted(await town.world.core.unfreezeSelf({ token: key, password: PASSWORD }))
    await follows(anna, token)
    await pays('12.50 EUR')
  })

  test('S34 shop_missing leads into opening a shop', async () => {
    await opens('20.00')
    await carla.writes('/link 5 tea')
    const list = await town.world.core.listLinks({ actor: anna.actor })
    expect(list).toMatchObject({ ok: false, failure: { code: 'shop_missing' } })
    // Somebody whose shop is gone still has the buttons of its card.
    await carla.writes('/merchant')
    const { prisma } = town.world.deps
    const owned = { ownerId: carla.person.userId }
    await prisma.paymentLink.deleteMany({ where: { shop: owned } })
    await prisma.shop.deleteMany({ where: owned })
    await carla.taps('My links')
    expect(carla.sees()).toContain('You have no shop yet.')
    await carla.taps('Open my shop')
    await carla.writes('Café Borealis')
    await carla.taps('Food and drink')
    expect(carla.sees()).toContain('Café Borealis\nFood and drink · Germany\n✅ Takes payments.')
  })

  test('S34 S49 in Chinese: the same numbers, the same code, native words', async () => {
    await opens('10.00', 'zh-hans')
    expect(await follows(anna, await link())).toBe(
      '⛔ 未付款：还差 2.50 欧元。\n可用余额 10.00 欧元，本次需要 12.50 欧元。\ninsufficient_balance · 帮助',
    )
    const token = await link('3.00')
    granted(await accepting(false))
    expect(await follows(anna, token)).toContain('⛔ 未付款：商户暂停收款。')
    expect(anna.buttons()).toEqual(['再试一次', '联系客服', '取消'])
    granted(await accepting(true))
    await anna.taps('再试一次')
    await anna.taps('确认付款 3.00 欧元')
    expect(anna.sees()).toContain('✅ 已向 Café Aurora 付款 3.00 欧元')
    expect(await follows(anna, token)).toContain('✅ 这笔款您已付过')
    const ben = await town.customer({ language: 'zh-hans', balance: '20.00' })
    expect(await follows(ben, token)).toMatch(/^⛔ 该链接已由他人付款（.*）。\n没有扣您的款。/)
  })
})
