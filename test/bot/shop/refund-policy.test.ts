import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, refusal } from '../../support/people.ts'
import { hire, linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

const DAY = 24 * 60 * 60

let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Keller', balance: '60.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Anna pays a link of the shop; the payment's number. */
async function pays(): Promise<string> {
  await anna.starts(`pay_${await linkOf(town.world, carla)}`)
  await anna.taps('Pay 12.50 EUR')
  return anna.sees().match(/T-[\w-]+/)?.[0] ?? ''
}

const seen = async (reference: string) =>
  granted(await town.world.core.getTransaction({ actor: anna.actor, reference }))

describe('flows/refund-policy actions/refund-policy actions/refund-policy-days actions/refund-policy-terms refund/policy/set-refund-policy: what a shop says about refunds', () => {
  test('S79 S80 said in three taps, read before paying, on the payment and the receipt; it decides until when a buyer may ask', async () => {
    await carla.writes('/merchant')
    await carla.taps('What I take')
    await carla.taps('Refund policy')
    expect(carla.sees()).toContain('You have not said anything yet: buyers may ask for 180 days.')
    await carla.taps('14 days')
    expect(carla.sees()).toContain('Refunds: ask within 14 days.')
    await carla.taps('In your own words')
    await carla.writes('x'.repeat(301))
    expect(carla.sees()).toContain('That is 301 characters, and there is room for 300.')
    await carla.writes('Unopened, with the receipt <b>only</b>.')
    expect(carla.sees()).toContain('The shop says: “Unopened, with the receipt <b>only</b>.”')

    await anna.starts(`pay_${await linkOf(town.world, carla)}`)
    expect(anna.sees()).toContain(
      'Refunds: ask within 14 days. The shop says: “Unopened, with the receipt <b>only</b>.”',
    )
    await anna.taps('Pay 12.50 EUR')
    await anna.taps('Details')
    expect(anna.sees()).toMatch(/Refunds: ask until \d+ \w+ \d{4}\. The shop says: “Unopened/)
    expect(anna.buttons()).toContain('Ask for a refund')
    const reference = anna.sees().match(/T-[\w-]+/)?.[0] ?? ''
    await town.world.advance(13 * DAY)
    expect((await seen(reference)).askable).toBe(true)
    await town.world.advance(1 * DAY + 1)
    expect((await seen(reference)).askable).toBe(false)
    const { core } = town.world
    const asked = { actor: anna.actor, payment: reference, reason: 'It was open' }
    expect(refusal(await core.askRefund(asked)).code).toBe('refund_ask_over')
    // The shop itself may give it back all the same.
    granted(await core.quoteRefund({ actor: carla.actor, payment: reference, amount: 'rest', reason: null }))
  })

  test('S80 what stood there when it was paid holds: a stricter policy later takes nothing away, a kinder one gives nothing', async () => {
    const { core } = town.world
    const set = async (days: number) => granted(await core.setRefundPolicy({ actor: carla.actor, policy: { days } }))
    const before = await pays()
    await town.world.advance(1)
    await set(30)
    await town.world.advance(1)
    const during = await pays()
    await town.world.advance(1)
    await set(0)
    await town.world.advance(1)
    const after = await pays()
    expect(await seen(before)).toMatchObject({ askable: true, refundTerms: null })
    expect(await seen(during)).toMatchObject({ askable: true, refundTerms: { none: false } })
    expect(await seen(after)).toMatchObject({ askable: false, refundTerms: { none: true } })
    await town.world.advance(DAY)
    await set(180)
    expect((await seen(after)).askable).toBe(false)
    await expect(town.world.deps.prisma.shopRefundPolicy.updateMany({ data: { days: 1 } })).rejects.toThrow()
  })

  test('S5 who is not its owner says nothing for a shop; a stale button leads to support', async () => {
    const { core } = town.world
    const ben = await town.customer({ name: 'Ben Kovac' })
    await hire(town.world, carla.actor, ben.actor, 'manager')
    expect(refusal(await core.setRefundPolicy({ actor: ben.actor, policy: { days: 1 } })).code).toBe(
      'shop_right_missing',
    )
    granted(await core.setRefundPolicy({ actor: carla.actor, policy: { days: 1 } }))
    await pays()
    await town.world.advance(DAY - 60)
    await anna.taps('Details')
    await anna.taps('Ask for a refund')
    await town.world.advance(120)
    await anna.writes('It was cold')
    expect(anna.sees()).toContain('refund_ask_over')
    await anna.taps(anna.buttons()[0] ?? '')
    expect(anna.sees()).toMatch(/support/i)
  })

  test('S79 in Chinese', async () => {
    granted(await town.world.core.setRefundPolicy({ actor: carla.actor, policy: { days: 7, terms: '未拆封' } }))
    const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '20.00' })
    await li.starts(`pay_${await linkOf(town.world, carla)}`)
    expect(li.sees()).toContain('退款：付款后 7 天内可申请。商户说明：“未拆封”')
  })
})

describe('only what was overpaid', () => {
  test('S79 a link for many paid twice by the same person: the shop sees it, and gives the second back by one tap', async () => {
    const { core } = town.world
    const asked = { actor: carla.actor, amount: amountOf('4.00', 'EUR'), description: 'Entry', uses: null }
    const { token } = granted(await core.createLink(asked))
    const payOnce = async () => {
      const { intentId } = granted(await core.quotePayment({ actor: anna.actor, token }))
      return granted(await core.confirmPayment({ actor: anna.actor, intentId })).reference
    }
    const first = await payOnce()
    await town.world.advance(1)
    const second = await payOnce()
    const sale = async (payment: string) => granted(await core.getSale({ actor: carla.actor, payment }))
    expect((await sale(first)).mayBeOverpaid).toBeNull()
    expect((await sale(second)).mayBeOverpaid).toBe('twice')
    await town.deliver()
    await carla.taps('Refund')
    expect(carla.sees()).toContain('This customer had paid this very link before.')
    await carla.taps('Paid twice: give back 4.00 EUR')
    await carla.taps('Give back 4.00 EUR')
    expect(await town.world.balance(anna.person)).toBe('56.00')
  })

  test('S79 where the payer names the sum, the shop says what it should have been, and the rest goes back', async () => {
    const { core } = town.world
    const { token } = granted(
      await core.createLink({ actor: carla.actor, open: 'EUR', least: null, description: 'Tea' }),
    )
    const amount = amountOf('15.00', 'EUR')
    const { intentId } = granted(await core.quotePayment({ actor: anna.actor, token, amount }))
    granted(await core.confirmPayment({ actor: anna.actor, intentId }))
    await town.deliver()
    await carla.taps('Refund')
    await carla.taps('Only what was overpaid')
    await carla.writes('15')
    expect(carla.sees()).toContain('That is not less than the 15.00 EUR that is with you')
    await carla.writes('1.50')
    await carla.taps('Skip')
    expect(carla.sees()).toContain('13.50 EUR')
    await carla.taps('Give back 13.50 EUR')
    expect(await town.world.balance(anna.person)).toBe('58.50')
  })
})
