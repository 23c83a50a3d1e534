import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { type Shopkeeper, shopkeeper } from '../../support/shop.ts'

let town: Town
let carla: Shopkeeper

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

const newestLink = () =>
  town.world.deps.prisma.paymentLink.findFirstOrThrow({
    where: { shop: { ownerId: carla.person.userId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
const opens = async (payer: { starts(payload?: string): Promise<unknown> }) =>
  payer.starts(`pay_${(await newestLink()).token}`)

describe('shop/terms-step shop/link-words actions/link-terms: how a link is paid', () => {
  test('S40 a link for many: made in three taps from the one for one, paid twice, its card says what came in, and it is stopped', async () => {
    await carla.writes('/link 12.50 Raffle ticket')
    const { token: first } = await newestLink()
    await carla.taps('How it is paid')
    expect(carla.sees()).toContain('How often: once.')
    await carla.taps('10 times')
    expect(carla.buttons()).toContain('✓ 10 times')
    expect(await carla.writes('many')).toContain('“many” is no number of payments')
    expect(await carla.writes('3')).toContain('How often: 3 times.')
    await carla.taps('1 day')
    await carla.taps('Make this link')
    expect(carla.sees()).toMatch(
      /^12\.50 EUR for Café Aurora\n“Raffle ticket”\n.*\nIt can be paid 3 times, until .*\nNot paid yet\./,
    )
    expect(carla.newest().media?.kind).toBe('photo')
    const { token } = await newestLink()
    expect(await town.world.core.readPaymentLink({ token: first })).toMatchObject({ value: { state: 'withdrawn' } })

    const ana = await town.customer({ name: 'Ana Novak', balance: '40.00' })
    for (let n = 0; n < 2; n++) {
      await opens(ana)
      await ana.taps('Pay 12.50 EUR')
      expect(ana.sees()).toContain('12.50 EUR paid')
    }
    await carla.writes('/merchant')
    await carla.taps('My links')
    await carla.taps('12.50 EUR · Raffle ticket · open, paid 2×')
    expect(carla.sees()).toContain('Paid 2 of 3 times · 25.00 EUR')
    await carla.taps('Take it back')
    await carla.taps('Yes, take it back')
    expect(carla.sees()).toContain('Paid 2 of 3 times · 25.00 EUR')
    await ana.starts(`pay_${token}`)
    expect(ana.sees()).toContain('The shop took this payment link back.')
  })

  test('S40 R-04 a link that is paid while another is made in its place stays paid, and the new one’s card says so', async () => {
    await carla.writes('/link 12.50 Raffle ticket')
    const ana = await town.customer({ name: 'Ana Quick', balance: '40.00' })
    await opens(ana)
    await carla.taps('How it is paid')
    await ana.taps('Pay 12.50 EUR')
    await carla.taps('Make this link')
    const card = carla.screen().find((text) => text.includes('was paid meanwhile'))
    expect(card).toContain('⚠️ The link before this one was paid meanwhile, and stays paid.')
    expect(card).toContain('12.50 EUR for Café Aurora')
  })

  test('S40 the payer names the sum: asked for it, told the least, and offered it in one tap', async () => {
    await carla.writes('/link 5 Donation')
    await carla.taps('How it is paid')
    await carla.taps('any number')
    await carla.taps('5.00 EUR or more')
    await carla.taps('Make this link')
    expect(carla.sees()).toMatch(/^5\.00 EUR or more for Café Aurora\n“Donation”\nAnybody can pay it/)
    const ana = await town.customer({ name: 'Ana Novak', balance: '40.00' })
    await opens(ana)
    expect(ana.sees()).toContain('Pay Café Aurora')
    expect(ana.sees()).toContain('At least 5.00 EUR.')
    expect(await ana.writes('five')).toContain('which is not an amount I can be sure of')
    expect(await ana.writes('-5')).not.toContain('Total')
    expect(await ana.writes('7 GBP')).toContain('This shop takes EUR here.')
    expect(await ana.writes('4.99')).toContain('this shop asks for 5.00 EUR or more')
    await ana.taps('Pay 5.00 EUR instead')
    expect(ana.sees()).toContain('Pay 5.00 EUR to Café Aurora')
    await ana.taps('Pay 5.00 EUR')
    expect(ana.sees()).toContain('5.00 EUR paid')
    await opens(ana)
    await ana.writes('1')
    await ana.taps('Another amount')
    expect(await ana.writes('6.30')).toContain('Pay 6.30 EUR to Café Aurora')
    await ana.taps('Pay 6.30 EUR')
    expect(await town.world.balance(ana.person)).toBe('28.70')
  })

  test('invoice_used_up: who comes too late is told, and another link is one tap away', async () => {
    await carla.writes('/link 1 Seat')
    await carla.taps('How it is paid')
    await carla.writes('2')
    await carla.taps('Make this link')
    const { token } = await newestLink()
    const ana = await town.customer({ name: 'Ana Novak', balance: '9.00' })
    for (let n = 0; n < 2; n++) {
      await ana.starts(`pay_${token}`)
      await ana.taps('Pay 1.00 EUR')
    }
    await ana.starts(`pay_${token}`)
    expect(ana.sees()).toContain('was paid as often as it may be')
    await ana.taps('Pay another link')
    expect(ana.sees()).toContain('Which payment link?')
    await carla.taps('My links')
    expect(carla.sees()).toContain('1.00 EUR Seat · paid, paid 2×')
  })

  test('S40 in Chinese', async () => {
    const li = await shopkeeper(town, '极光咖啡', { name: '李娜', language: 'zh-hans' })
    await li.writes('/link 12.50 抽奖券')
    await li.taps('付款方式')
    expect(li.sees()).toContain('可付款次数：仅一次')
    await li.taps('不限次数')
    await li.taps('任意金额')
    await li.taps('生成链接')
    expect(li.sees()).toContain('任意金额')
    expect(li.sees()).toContain('不限付款次数')
  })
})

describe('actions/counter actions/counter-make actions/counter-renew actions/counter-stop shop/counter-card: the code on the counter', () => {
  const counterToken = async () =>
    (
      await town.world.deps.prisma.paymentLink.findFirstOrThrow({
        where: { kind: 'counter', state: 'open', shop: { ownerId: carla.person.userId } },
      })
    ).token

  test('S40 one code stands; its payer says how much; the lower limits of such codes hold, and offer what goes through', async () => {
    await carla.writes('/merchant')
    await carla.taps('Counter code')
    expect(carla.sees()).toContain('One QR code that stays')
    await carla.taps('Make a code')
    expect(carla.sees()).toContain('It takes 100.00 EUR at once and 1,000.00 EUR a day')
    expect(carla.newest().media?.kind).toBe('photo')
    const token = await counterToken()
    const ana = await town.customer({ name: 'Ana Novak', balance: '400.00' })
    await ana.starts(`pay_${token}`)
    expect(await ana.writes('100.01')).toContain('takes 100.00 EUR at once at the most')
    // What is typed under the refusal, and under the card, is another sum.
    expect(await ana.writes('99.50')).toContain('Pay 99.50 EUR to Café Aurora')
    expect(await ana.writes('100.02')).toContain('takes 100.00 EUR at once at the most')
    await ana.taps('Pay 100.00 EUR instead')
    expect(ana.sees()).toContain('Pay 100.00 EUR to Café Aurora')
    await ana.starts(`pay_${token}`)
    expect(await ana.writes('3.20')).toContain('Pay 3.20 EUR to Café Aurora')
    await ana.taps('Pay 3.20 EUR')
    expect(ana.sees()).toContain('3.20 EUR paid')
    await carla.writes('/merchant')
    await carla.taps('Counter code')
    expect(carla.sees()).toContain('Paid once so far · 3.20 EUR')
  })

  test('S40 what such a code took today is counted across payers; for more the shop makes a link, and that one is paid', async () => {
    await carla.writes('/merchant')
    await carla.taps('Counter code')
    await carla.taps('Make a code')
    const token = await counterToken()
    // Nine hundred and ninety-nine euros came in today already.
    await town.world.deps.prisma.$executeRaw`
      update payment_link set day = (app_now() at time zone 'utc')::date, day_sum = 99900 where token = ${token}`
    const ana = await town.customer({ name: 'Ana Novak', balance: '400.00' })
    await ana.starts(`pay_${token}`)
    expect(await ana.writes('3')).toContain('still takes 1.00 EUR today')
    await ana.taps('Pay 1.00 EUR instead')
    await ana.taps('Pay 1.00 EUR')
    expect(ana.sees()).toContain('1.00 EUR paid')
    await ana.starts(`pay_${token}`)
    expect(await ana.writes('2')).toContain('still takes 0.00 EUR today')
    await carla.writes('/link 2 The rest')
    const { token: made } = await newestLink()
    await ana.taps('Pay another link')
    await ana.writes(`https://t.me/${town.standIn.bot.username}?start=pay_${made}`)
    await ana.taps('Pay 2.00 EUR')
    expect(ana.sees()).toContain('2.00 EUR paid')
  })

  test('replaced, the old one pays nobody any more; taken back, there is none', async () => {
    await carla.writes('/merchant')
    await carla.taps('Counter code')
    await carla.taps('Make a code')
    const old = await counterToken()
    await carla.taps('Replace it')
    await carla.taps('Keep it')
    expect(await counterToken()).toBe(old)
    await carla.taps('Replace it')
    await carla.taps('Yes, replace it')
    expect(await counterToken()).not.toBe(old)
    const ana = await town.customer({ name: 'Ana Novak', balance: '40.00' })
    await ana.starts(`pay_${old}`)
    expect(ana.sees()).toContain('The shop took this payment link back.')
    await carla.taps('Take it back')
    expect(carla.sees()).toContain('nobody can pay with that code any more')
  })
})
