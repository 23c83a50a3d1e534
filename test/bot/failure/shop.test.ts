import { describe, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { payingTown } from './paying.ts'

const at = payingTown()

describe('a payment by link that is refused says why, and its first button solves it', () => {
  test('R-04 S34 S49 two people at once on a one-time link: one payment, one "already paid"', async () => {
    await at.opens('20.00')
    const ben = await at.town.customer({ name: 'Ben Kovac', balance: '20.00' })
    const token = await at.link()
    await at.follows(at.anna, token)
    await at.follows(ben, token)
    await Promise.all([at.anna, ben].map(({ id }) => at.town.standIn.world.tap(id, 'Pay 12.50 EUR')))
    await at.anna.settled()
    const [paid, late] = at.anna.sees().startsWith('✅') ? [at.anna, ben] : [ben, at.anna]
    expect(paid.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    expect(late.sees()).toMatch(
      /^⛔ Already paid: somebody else paid this link on .* UTC\.\nNothing was taken from you\. .*\nalready_paid · Help$/,
    )
    expect(await at.town.world.balance(late.person)).toBe('20.00')
    expect(late.buttons()).toEqual(['Pay another link', 'Was it charged?', 'Ask support', 'Home'])
    await late.taps('Pay another link')
    await late.writes(`t.me/${at.town.standIn.bot.username}?start=pay_${await at.link('3.00')}`)
    await at.pays('3.00 EUR', late)
  })

  test('S34 already_paid by oneself shows the receipt, however often it is opened', async () => {
    await at.opens('20.00')
    const token = await at.link()
    await at.follows(at.anna, token)
    const first = at.anna.newest().id
    await at.follows(at.anna, token)
    await at.pays('12.50 EUR')
    expect(await at.follows(at.anna, token)).toMatch(/^✅ You have paid this already, no\. T-\w{4}-\w{4}\./)
    // Nothing is left to cancel: what is paid stays paid.
    expect(at.anna.buttons()).toEqual(['Details', 'Pay another link', 'Home'])
    await at.anna.taps('Details')
    expect(at.anna.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    // The first of the two cards lost its buttons when the second came.
    expect(at.anna.buttonsOf(first)).toEqual([])
    expect(await at.town.world.balance(at.anna.person)).toBe('7.50')
  })

  test('S34 invoice_expired after seven days, invoice_withdrawn by the shop: another link', async () => {
    await at.opens('20.00')
    const token = await at.link()
    granted(await at.town.world.core.withdrawLink({ actor: at.carla.actor, token }))
    expect(await at.follows(at.anna, token)).toContain('⛔ The shop took this payment link back.')
    expect(at.anna.sees()).toContain('invoice_withdrawn')
    expect(at.anna.buttons()[0]).toBe('Pay another link')
    const old = await at.link('2.00')
    await at.follows(at.anna, old)
    await at.town.world.advance(7 * 24 * 3600 + 1)
    expect(await at.follows(at.anna, old)).toMatch(/^⛔ This payment link expired on .* UTC\.\nNothing was paid\./)
    expect(at.anna.sees()).toContain('invoice_expired')
    await at.anna.taps('Pay another link')
    expect(at.anna.sees()).toContain('Which payment link?')
    await at.anna.writes(`t.me/${at.town.standIn.bot.username}?start=pay_${await at.link('3.00')}`)
    await at.pays('3.00 EUR')
  })

  test('S34 own_link shows the shop its link, to pass on', async () => {
    const token = await at.link('3.00', 'Tea')
    expect(await at.follows(at.carla, token)).toContain("⛔ This is your own shop's link.")
    expect(at.carla.sees()).toContain('own_link')
    await at.carla.taps('Show my link')
    expect(at.carla.sees()).toContain('3.00 EUR for Café Aurora\n“Tea”')
    expect(at.carla.buttons()[0]).toBe('Share')
    await at.opens('20.00')
    await at.follows(at.anna, token)
    await at.pays('3.00 EUR')
    expect(await at.follows(at.carla, token)).toContain('own_link')
    await at.carla.taps('Show my link')
    expect(at.carla.sees()).toMatch(/^✅ Paid: 3\.00 EUR, Tea · /)
  })

  test('S49 merchant_not_accepting between card and tap: refused, nothing taken, and Try again works later', async () => {
    await at.opens('20.00')
    await at.follows(at.anna, await at.link())
    granted(await at.accepting(false))
    await at.anna.taps('Pay 12.50 EUR')
    expect(at.anna.sees()).toContain('⛔ Not paid: the shop takes no payments at the moment.')
    expect(at.anna.sees()).toContain('merchant_not_accepting')
    expect(at.anna.buttons()).toEqual(['Try again', 'Ask support', 'Cancel'])
    await at.anna.taps('Try again')
    expect(at.anna.sees()).toContain('merchant_not_accepting')
    granted(await at.accepting(true))
    await at.anna.taps('Try again')
    await at.pays('12.50 EUR')
  })

  test('S49 merchant_unavailable: its owner is restricted between card and tap', async () => {
    await at.opens('20.00')
    await at.follows(at.anna, await at.link())
    await at.person(at.carla, { state: 'restricted' })
    await at.anna.taps('Pay 12.50 EUR')
    expect(at.anna.sees()).toContain('⛔ Not paid: this shop cannot be paid for now.')
    expect(at.anna.sees()).toContain('merchant_unavailable')
    expect(await at.town.world.balance(at.anna.person)).toBe('20.00')
    await at.person(at.carla, { state: 'active' })
    await at.anna.taps('Try again')
    await at.pays('12.50 EUR')
  })

  test('S34 shop_missing leads into opening a shop', async () => {
    await at.opens('20.00')
    const { anna, carla, town } = at
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
    await at.opens('10.00', 'zh-hans')
    expect(await at.follows(at.anna, await at.link())).toBe(
      '⛔ 未付款：还差 2.50 欧元。\n可用余额 10.00 欧元，本次需要 12.50 欧元。\ninsufficient_balance · 帮助',
    )
    const token = await at.link('3.00')
    granted(await at.accepting(false))
    expect(await at.follows(at.anna, token)).toContain('⛔ 未付款：商户暂停收款。')
    expect(at.anna.buttons()).toEqual(['再试一次', '联系客服', '取消'])
    granted(await at.accepting(true))
    await at.anna.taps('再试一次')
    await at.anna.taps('确认付款 3.00 欧元')
    expect(at.anna.sees()).toContain('✅ 已向 Café Aurora 付款 3.00 欧元')
    expect(await at.follows(at.anna, token)).toContain('✅ 这笔款您已付过')
    const ben = await at.town.customer({ language: 'zh-hans', balance: '20.00' })
    expect(await at.follows(ben, token)).toMatch(/^⛔ 该链接已由他人付款（.*）。\n没有扣您的款。/)
  })
})
