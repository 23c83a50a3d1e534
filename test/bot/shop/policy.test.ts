import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, refusal } from '../../support/people.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Keller', balance: '20.00' })
  await town.world.deps.prisma.user.update({ where: { id: anna.person.userId }, data: { country: 'DE' } })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const opens = async (button: string) => {
  await carla.writes('/merchant')
  await carla.taps('What I take')
  await carla.taps(button)
}

describe('actions/policy actions/policy-change actions/policy-clear actions/tell-shop flows/policy notices/payment-not-taken: which payments a shop takes', () => {
  test('S49 S77 a payer from elsewhere is refused, the shop hears why and not who, changes it, and is paid', async () => {
    await opens('Countries')
    await carla.taps('Only in some countries')
    expect(await carla.writes('Austria, Narnia')).toContain('I am not sure which country “Narnia” is.')
    await carla.writes('Austria, Switzerland')
    expect(carla.sees()).toContain('Takes payments only from Austria, Switzerland.')
    const token = await linkOf(town.world, carla)
    await anna.starts(`pay_${token}`)
    expect(anna.sees()).toMatch(
      /^⛔ Not paid: the shop does not take this payment\.\nIt takes no payments from the country you live in\./,
    )
    expect(anna.sees()).toContain('merchant_not_accepting')
    await anna.taps('Tell the shop')
    expect(anna.sees()).toContain('✅ The shop was told, without your name.')
    await town.deliver()
    expect(carla.sees()).toMatch(/^Somebody in Germany would have paid you 12\.50 EUR\./)
    expect(carla.sees()).not.toContain('Anna')
    await carla.taps('What I take')
    await carla.taps('Take every payment')
    expect(carla.sees()).toContain('Every payment: from everywhere')
    await anna.taps('Try again')
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toContain('✅ 12.50 EUR paid')
  })

  test('S77 amounts: what is outside them cannot even be asked for, and the link says what is taken', async () => {
    await opens('Amounts')
    await carla.writes('5')
    expect(await carla.writes('3')).toContain('That is less than 5.00 EUR.')
    await carla.writes('50')
    expect(carla.sees()).toContain('Takes payments from 5.00 EUR to 50.00 EUR.')
    await carla.writes('/link 4.99 crumb')
    expect(carla.sees()).toMatch(
      /^⛔ Not done: the shop does not take this payment\.\nTakes payments from 5\.00 EUR to/,
    )
    await carla.taps('What I take')
    await carla.taps('Amounts')
    await carla.taps('Any small amount')
    await carla.taps('Any large amount')
    expect(carla.sees()).toContain('Every payment')
    await carla.writes('/link 4.99 crumb')
    expect(carla.sees()).toContain('4.99 EUR for Café Aurora')
  })

  test('S49 R-04 rules that change between card and tap decide: nothing is taken', async () => {
    const token = await linkOf(town.world, carla, '3.00', 'Tea')
    await anna.starts(`pay_${token}`)
    const least = amountOf('5.00', 'EUR')
    granted(await town.world.core.setPolicy({ actor: carla.actor, policy: { amounts: [{ least, most: null }] } }))
    await anna.taps('Pay 3.00 EUR')
    expect(anna.sees()).toMatch(/^⛔ Not paid: the shop does not take this payment\.\nTakes payments from 5\.00 EUR\./)
    expect(await town.world.balance(anna.person)).toBe('20.00')
  })

  test('in Chinese', async () => {
    const li = await shopkeeper(town, '极光咖啡', { name: '李娜', language: 'zh-hans' })
    await li.writes('/merchant')
    await li.taps('收款条件')
    await li.taps('地区')
    await li.taps('排除部分地区')
    await li.writes('德国')
    expect(li.sees()).toContain('不收取以下地区的付款：德国。')
  })
})

describe('actions/policy-currencies actions/policy-currency: the currencies a shop takes', () => {
  test('S77 one by one, never none', async () => {
    await opens('Currencies')
    for (const code of ['USD', 'GBP', 'CNY', 'HKD', 'JPY', 'KRW', 'KWD']) await carla.taps(`✓ ${code}`)
    await carla.taps('✓ EUR')
    expect(carla.buttons()).toContain('✓ EUR')
    await carla.writes('/link 5 USD tea')
    expect(carla.sees()).toContain('Takes payments only in EUR.')
    await carla.writes('/merchant')
    expect(carla.sees()).toContain('Takes payments only in EUR.')
  })

  test('only its owner changes what is taken', async () => {
    expect(refusal(await town.world.core.setPolicy({ actor: anna.actor, policy: {} })).code).toBe('shop_missing')
  })
})

describe('actions/shop-category actions/shop-country: what a shop sells, and where it is', () => {
  test('S5 category_reserved: what Telegram has paid in Stars is named and refused, and something else chosen', async () => {
    await carla.writes('/merchant')
    expect(carla.sees()).toContain('What it sells is not said yet')
    await carla.taps('What it sells')
    await carla.taps('Games and items in them')
    expect(carla.sees()).toContain('“Games and items in them” can only be sold for Telegram Stars inside Telegram.')
    expect(carla.sees()).toContain('category_reserved')
    await carla.taps('Choose something else')
    await carla.taps('Food and drink')
    await carla.taps('Where it is')
    await carla.writes('Austria')
    expect(carla.sees()).toContain('Café Aurora\nFood and drink · Austria')
  })
})
