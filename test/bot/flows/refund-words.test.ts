import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, refusal } from '../../support/people.ts'
import { paid, refunded } from '../../support/refund.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let sam: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  sam = await town.customer({ name: 'Sam Newman', balance: '100.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Sam has paid, and both have heard of it. Returns the payment's number. */
async function bought(price = '12.50'): Promise<string> {
  const { reference } = await paid(town.world, sam.person, await linkOf(town.world, carla, price))
  await town.deliver()
  return reference
}

describe('flows/refund-words actions/refund-ask actions/refund-decline actions/refund-dispute notices/refund-asked notices/refund-declined', () => {
  test('S79 S80 a buyer asks, the shop declines with a reason, support has it with the payment; given back after all, it is over', async () => {
    const payment = await bought()
    await sam.writes('/history')
    await sam.opensEntry('paid to Café Aurora')
    await sam.taps('Ask for a refund')
    await sam.writes('The cups were cold')
    expect(sam.sees()).toContain('⏳ You asked for a refund. The shop has until')
    expect(sam.buttons()).not.toContain('Ask for a refund')
    await town.deliver()
    expect(carla.sees()).toMatch(
      /^⚠️ Sam Newman asks for 12\.50 EUR back\n“Two cappuccinos”\nReason: The cups were cold\nPlease answer by/,
    )
    await carla.taps('Decline')
    await carla.writes('They were hot when you left')
    expect(carla.sees()).toContain('⛔ They asked for a refund, and you declined: They were hot when you left')
    await town.deliver()
    expect(sam.sees()).toMatch(
      /^⛔ Café Aurora declined to give 12\.50 EUR back\n“Two cappuccinos”\nThe shop says: They were hot when you left/,
    )
    await sam.taps('Take it to support')
    expect(sam.sees()).toContain('⏳ You took it to support, request ')
    const ticket = await town.world.deps.prisma.ticket.findFirstOrThrow({ where: { about: payment } })
    expect(sam.sees()).toContain(`request ${ticket.number}.`)
    await carla.writes('/history')
    await carla.opensEntry('from Sam Newman')
    expect(carla.sees()).toContain('⏳ They took your answer to support.')
    expect(carla.buttons()).not.toContain('Take it to support')
    await carla.taps('Refund')
    await carla.taps('All of it: 12.50 EUR')
    await carla.taps('Goodwill')
    await carla.taps('Give back 12.50 EUR')
    const request = await town.world.deps.prisma.refundRequest.findFirstOrThrow({
      where: { buyerId: sam.person.userId },
    })
    expect(request.state).toBe('refunded')
    expect(await town.world.balance(sam.person)).toBe('100.00')
  })

  test('S80 a shop that gives a cent back has not answered: what is left of it can still be taken to support', async () => {
    const payment = await bought()
    const { core } = town.world
    const actor = sam.actor
    granted(await core.askRefund({ actor, payment, reason: 'not_delivered' }))
    await refunded(town.world, { owner: carla.person, payment }, amountOf('0.01', 'EUR'))
    await sam.writes('/history')
    await sam.opensEntry('paid to Café Aurora')
    expect(sam.sees()).toContain('⏳ You asked for a refund. The shop has until')
    await town.world.advance(3 * 24 * 60 * 60 + 1)
    granted(await core.disputeRefund({ actor, payment }))
    await refunded(town.world, { owner: carla.person, payment }, amountOf('0.01', 'EUR'))
    expect(granted(await core.disputeRefund({ actor, payment })).state).toBe('disputed')
    await refunded(town.world, { owner: carla.person, payment })
    expect(granted(await core.getTransaction({ actor, reference: payment })).refundRequest?.state).toBe('refunded')
  })

  test('S80 a shop that says nothing for three days: the buyer takes it to support, and not before', async () => {
    const payment = await bought()
    const { core } = town.world
    const actor = sam.actor
    granted(await core.askRefund({ actor, payment, reason: 'not_delivered' }))
    expect(refusal(await core.disputeRefund({ actor, payment })).code).toBe('superseded')
    expect(refusal(await core.askRefund({ actor: carla.actor, payment, reason: 'x' })).code).toBe('payment_unknown')
    await town.world.advance(3 * 24 * 60 * 60 + 1)
    await sam.writes('/history')
    await sam.opensEntry('paid to Café Aurora')
    expect(sam.sees()).toContain('the shop has not answered by')
    await sam.taps('Take it to support')
    expect(sam.sees()).toContain('⏳ You took it to support, request ')
    expect(refusal(await core.declineRefund({ actor: carla.actor, payment, reason: 'no' })).code).toBe('superseded')
  })

  test('S80 the message in which a buyer asks stays, with what it says and its buttons, whatever becomes of the card below it', async () => {
    const payment = await bought()
    granted(await town.world.core.askRefund({ actor: sam.actor, payment, reason: 'not_delivered' }))
    await town.deliver()
    const [asked, { id }] = [carla.sees(), carla.newest()]
    expect(asked).toContain('Sam Newman asks for 12.50 EUR back')
    for (const button of ['Refund', 'Decline']) {
      await carla.taps(button, id)
      expect(carla.sees()).not.toBe(asked)
      await carla.writes('/balance')
      expect(carla.message(id)?.text).toBe(asked)
      expect(carla.buttonsOf(id)).toEqual(['Refund', 'Decline', 'Details'])
    }
  })
})
