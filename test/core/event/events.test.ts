import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ShopEvent } from '#core'
import { type Merchant, merchant } from '../../support/api.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const asked = (minor = 1250n, livesSeconds = 3600) => ({
  ...{ minor, currency: 'EUR' as const, description: 'Two cappuccinos', livesSeconds },
  ...{ reference: `order-${crypto.randomUUID()}`, metadata: {} },
})
async function invoice({ key }: Merchant, terms = asked()) {
  return granted(await world.core.createInvoice({ key, idempotencyKey: crypto.randomUUID(), terms })).answer
}
async function confirm(payer: Person, token: string) {
  const { intentId } = granted(await world.core.quotePayment({ actor: payer.chat, token }))
  return { intentId, result: await world.core.confirmPayment({ actor: payer.chat, intentId }) }
}
async function heard({ key }: Merchant): Promise<ShopEvent[]> {
  return granted(await world.core.listEvents({ key, after: null, types: null, limit: 100 })).events
}

describe('what happens to a shop’s objects', () => {
  it('WHK-04 a payment and its event are one commit: what was paid, to whose invoice, and nobody’s name', async () => {
    const shop = await merchant(world)
    const { id, token, reference } = await invoice(shop)
    const payer = await world.person({ balance: '50.00', name: 'Berta Klein' })
    const receipt = granted((await confirm(payer, token)).result)
    const [completed, succeeded] = await heard(shop)
    expect(completed).toMatchObject({ type: 'payment_link.completed', data: { invoice: id, reference } })
    expect(succeeded).toMatchObject({
      ...{ id: expect.stringMatching(/^evt_[0-9a-f]{32}$/), type: 'payment.succeeded', live: true },
      data: {
        ...{ payment: expect.stringMatching(/^pay_[0-9a-f]{32}$/), payment_reference: receipt.reference },
        ...{ invoice: id, reference, amount: '12.50', currency: 'EUR', fee: '0.13', net: '12.37' },
      },
    })
    expect(JSON.stringify([completed, succeeded])).not.toMatch(/Berta|Klein|Carla/)
    // Confirmed twice it is one payment, and one event.
    expect(await heard(shop)).toHaveLength(2)
  })

  it('writes nothing for a shop that never had a key', async () => {
    const owner = await world.person({ name: 'Dora Deaf' })
    granted(await world.core.nameShop({ actor: owner.chat, name: 'Deaf' }))
    const payer = await world.person({ balance: '50.00' })
    const link = async () =>
      granted(
        await world.core.createLink({
          actor: owner.chat,
          amount: { minor: 500n, currency: 'EUR' },
          description: '',
        }),
      )
    granted((await confirm(payer, (await link()).token)).result)
    expect(await world.deps.prisma.shopEvent.count({ where: { shop: { ownerId: owner.userId } } })).toBe(0)
  })

  it('tells of a payment that was refused, once a card however often it is tapped, by its code alone', async () => {
    const shop = await merchant(world)
    const { token } = await invoice(shop)
    const payer = await world.person({ balance: '20.00' })
    const { intentId } = granted(await world.core.quotePayment({ actor: payer.chat, token }))
    granted(await world.core.setAccepting({ actor: shop.owner.chat, accepting: false }))
    for (const _ of [1, 2, 3]) {
      const refused = refusal(await world.core.confirmPayment({ actor: payer.chat, intentId }))
      expect(refused.code).toBe('merchant_not_accepting')
    }
    const failed = (await heard(shop)).filter(({ type }) => type === 'payment.failed')
    expect(failed.map(({ data }) => data['decline_code'])).toEqual(['merchant_not_accepting'])
  })

  it('tells of what was taken back, in the chat and by a server, and of what nobody paid in time, each once', async () => {
    const shop = await merchant(world)
    const [byServer, inChat, left] = [await invoice(shop), await invoice(shop), await invoice(shop, asked(700n, 60))]
    const back = (idempotencyKey: string) =>
      world.core.withdrawInvoice({ key: shop.key, idempotencyKey, id: byServer.id })
    granted(await back('one'))
    granted(await back('two'))
    granted(await world.core.withdrawLink({ actor: shop.owner.chat, token: inChat.token }))
    await world.advance(61)
    granted(await world.core.sweep({}))
    granted(await world.core.sweep({}))
    const said = (await heard(shop)).map(({ type, data }) => [type, data['invoice']])
    expect(said).toEqual([
      ['payment.expired', left.id],
      ['payment_link.deactivated', inChat.id],
      ['payment_link.deactivated', byServer.id],
    ])
  })

  it('API-03 reads in pages and by type; another shop’s events are not there', async () => {
    const [shop, other] = [await merchant(world), await merchant(world)]
    for (const _ of [1, 2, 3]) {
      const { id } = await invoice(shop)
      granted(await world.core.withdrawInvoice({ key: shop.key, idempotencyKey: crypto.randomUUID(), id }))
    }
    const page = async (after: string | null) =>
      granted(await world.core.listEvents({ key: shop.key, after, types: ['payment_link.deactivated'], limit: 2 }))
    const first = await page(null)
    const second = await page(first.events[1]?.id ?? '')
    expect([first.hasMore, first.events.length, second.hasMore, second.events.length]).toEqual([true, 2, false, 1])
    const none = await world.core.listEvents({ key: shop.key, after: null, types: ['refund.failed'], limit: 2 })
    expect(granted(none).events).toEqual([])
    const id = first.events[0]?.id ?? ''
    expect(granted(await world.core.getEvent({ key: shop.key, id }))).toEqual(first.events[0])
    expect(refusal(await world.core.getEvent({ key: other.key, id })).code).toBe('not_found')
    expect(refusal(await world.core.getEvent({ key: shop.key, id: 'evt_1' })).code).toBe('not_found')
    const beyond = await world.core.listEvents({ key: other.key, after: id, types: null, limit: 2 })
    expect(refusal(beyond).code).toBe('not_found')
  })

  it('forgets events after thirty days, and lets nobody change one before', async () => {
    const shop = await merchant(world)
    const { id } = await invoice(shop)
    granted(await world.core.withdrawInvoice({ key: shop.key, idempotencyKey: 'away', id }))
    const rewrite = world.deps.prisma.$executeRaw`update shop_event set type = 'payment.succeeded'`
    await expect(rewrite).rejects.toThrow(/stays what it was/)
    await world.advance(30 * 86_400 + 1)
    granted(await world.core.sweep({}))
    expect(await heard(shop)).toEqual([])
  })
})
