import { describe, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { refunded } from '../../support/refund.ts'
import { shopAndBuyer } from '../../support/shop-and-buyer.ts'
import { amountOf } from '../../support/world.ts'

const at = shopAndBuyer()

describe('flows/refund-words actions/refund-ask actions/refund-decline actions/refund-dispute notices/refund-asked notices/refund-declined', () => {
  test('S79 S80 a buyer asks, the shop declines with a reason, support has it with the payment; given back after all, it is over', async () => {
    const payment = await at.bought()
    await at.sam.writes('/history')
    await at.sam.opensEntry('paid to Café Aurora')
    await at.sam.taps('Ask for a refund')
    await at.sam.writes('The cups were cold')
    expect(at.sam.sees()).toContain('⏳ You asked for a refund. The shop has until')
    expect(at.sam.buttons()).not.toContain('Ask for a refund')
    await at.town.deliver()
    expect(at.carla.sees()).toMatch(
      /^⚠️ Sam Newman asks for 12\.50 EUR back\n“Two cappuccinos”\nReason: The cups were cold\nPlease answer by/,
    )
    await at.carla.taps('Decline')
    await at.carla.writes('They were hot when you left')
    expect(at.carla.sees()).toContain('⛔ They asked for a refund, and you declined: They were hot when you left')
    await at.town.deliver()
    expect(at.sam.sees()).toMatch(
      /^⛔ Café Aurora declined to give 12\.50 EUR back\n“Two cappuccinos”\nThe shop says: They were hot when you left/,
    )
    await at.sam.taps('Take it to support')
    expect(at.sam.sees()).toContain('⏳ You took it to support, request ')
    const ticket = await at.town.world.deps.prisma.ticket.findFirstOrThrow({ where: { about: payment } })
    expect(at.sam.sees()).toContain(`request ${ticket.number}.`)
    await at.carla.writes('/history')
    await at.carla.opensEntry('from Sam Newman')
    expect(at.carla.sees()).toContain('⏳ They took your answer to support.')
    expect(at.carla.buttons()).not.toContain('Take it to support')
    await at.carla.taps('Refund')
    await at.carla.taps('All of it: 12.50 EUR')
    await at.carla.taps('Goodwill')
    await at.carla.taps('Give back 12.50 EUR')
    const request = await at.town.world.deps.prisma.refundRequest.findFirstOrThrow({
      where: { buyerId: at.sam.person.userId },
    })
    expect(request.state).toBe('refunded')
    expect(await at.town.world.balance(at.sam.person)).toBe('100.00')
  })

  test('S80 a shop that gives a cent back has not answered: what is left of it can still be taken to support', async () => {
    const payment = await at.bought()
    const { core } = at.town.world
    const actor = at.sam.actor
    granted(await core.askRefund({ actor, payment, reason: 'not_delivered' }))
    await refunded(at.town.world, { owner: at.carla.person, payment }, amountOf('0.01', 'EUR'))
    await at.sam.writes('/history')
    await at.sam.opensEntry('paid to Café Aurora')
    expect(at.sam.sees()).toContain('⏳ You asked for a refund. The shop has until')
    await at.town.world.advance(3 * 24 * 60 * 60 + 1)
    granted(await core.disputeRefund({ actor, payment }))
    await refunded(at.town.world, { owner: at.carla.person, payment }, amountOf('0.01', 'EUR'))
    expect(granted(await core.disputeRefund({ actor, payment })).state).toBe('disputed')
    await refunded(at.town.world, { owner: at.carla.person, payment })
    expect(granted(await core.getTransaction({ actor, reference: payment })).refundRequest?.state).toBe('refunded')
  })

  test('S80 a shop that says nothing for three days: the buyer takes it to support, and not before', async () => {
    const payment = await at.bought()
    const { core } = at.town.world
    const actor = at.sam.actor
    granted(await core.askRefund({ actor, payment, reason: 'not_delivered' }))
    expect(refusal(await core.disputeRefund({ actor, payment })).code).toBe('superseded')
    expect(refusal(await core.askRefund({ actor: at.carla.actor, payment, reason: 'x' })).code).toBe('payment_unknown')
    await at.town.world.advance(3 * 24 * 60 * 60 + 1)
    await at.sam.writes('/history')
    await at.sam.opensEntry('paid to Café Aurora')
    expect(at.sam.sees()).toContain('the shop has not answered by')
    await at.sam.taps('Take it to support')
    expect(at.sam.sees()).toContain('⏳ You took it to support, request ')
    expect(await at.sam.writes('/support')).toContain(`${payment}: Not delivered`)
    expect(refusal(await core.declineRefund({ actor: at.carla.actor, payment, reason: 'no' })).code).toBe('superseded')
  })

  test('S80 the message in which a buyer asks stays, with what it says and its buttons, whatever becomes of the card below it', async () => {
    const payment = await at.bought()
    granted(await at.town.world.core.askRefund({ actor: at.sam.actor, payment, reason: 'not_delivered' }))
    await at.town.deliver()
    const [asked, { id }] = [at.carla.sees(), at.carla.newest()]
    expect(asked).toContain('Sam Newman asks for 12.50 EUR back')
    for (const button of ['Refund', 'Decline']) {
      await at.carla.taps(button, id)
      expect(at.carla.sees()).not.toBe(asked)
      await at.carla.writes('/balance')
      expect(at.carla.message(id)?.text).toBe(asked)
      expect(at.carla.buttonsOf(id)).toEqual(['Refund', 'Decline', 'Details'])
    }
  })
})
