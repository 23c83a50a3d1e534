import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiCaller, ChatRef, Core, InvoiceTerms } from '#core'
import { keyOf, testKeyOf } from '../support/api.ts'
import { BACK, connect } from '../support/connection.ts'
import { allowPayouts, pay, payerOf } from '../support/payouts.ts'
import { appoint, granted } from '../support/people.ts'
import { sold } from '../support/refund.ts'
import { amountOf, openWorld, type World } from '../support/world.ts'
import { noticesFor } from './people/outbox.ts'

let world: World
let core: Core
beforeAll(async () => {
  world = await openWorld()
  core = world.core
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

/** As an attacker writes it, and as everybody else may read it. */
const WRITTEN = ' Te\u202ea\u200b for\u2066 tw\u00ado\u3164 '
const READ = 'Tea for two'
const price = amountOf('2.00', 'EUR')
const terms: InvoiceTerms = {
  ...{ minor: 200n, currency: 'EUR', description: WRITTEN, reference: null, metadata: {}, livesSeconds: 3600 },
}
const invoice = async (of: ApiCaller) =>
  granted(await core.createInvoice({ ...of, idempotencyKey: randomUUID(), terms })).answer

describe('words that others read are cleaned by the core, whichever door they came through (TG-08)', () => {
  it('TG-08 a shop’s links, sales and invoices, and what their payers see', async () => {
    const { owner, payer } = await sold(world)
    const actor = owner.chat
    const link = granted(await core.createLink({ actor, amount: price, description: WRITTEN }))
    expect(link.description).toBe(READ)
    const quote = granted(await core.quotePayment({ actor: payer.chat, token: link.token }))
    expect(quote.link.description).toBe(READ)
    expect(granted(await core.openSale({ actor, amount: price, description: WRITTEN })).link.description).toBe(READ)
    expect((await invoice({ key: await keyOf(world, owner) })).description).toBe(READ)
    expect((await invoice({ key: await testKeyOf(world, owner) })).description).toBe(READ)
    const key = await keyOf(world, owner, ['crypto_pay:read', 'crypto_pay:write'])
    const asked = { minor: 200n, currency: 'EUR', livesSeconds: 3600, payload: null, button: null } as const
    const made = granted(await core.createCryptoPayInvoice({ key, terms: { ...asked, description: WRITTEN } }))
    expect(made.description).toBe(READ)
    const shop = granted(await core.setRefundPolicy({ actor, policy: { days: 14, terms: `${WRITTEN}\n` } }))
    expect(shop.refunds?.terms).toBe(READ)
  })

  it('TG-08 what comes with money: a note, a payout, an app’s payment', async () => {
    const sam = await world.person({ balance: '100.00' })
    const ben = await world.person()
    const payee = { handle: ben.okpayId }
    const quote = granted(await core.quoteSend({ actor: sam.chat, payee, amount: price, note: WRITTEN }))
    expect(quote.note).toBe(READ)
    const server = await payerOf(world)
    await allowPayouts(world, server)
    expect(granted(await pay(world, server, ben, 200n, { description: WRITTEN }))).toMatchObject({
      answer: { description: READ },
    })
    const { id, clientId } = granted(await core.registerApp({ actor: server.owner.chat, redirectUri: BACK }))
    const connected = await connect(world, sam, { id, clientId, redirectUri: BACK })
    const done = await core.chargeConnection({
      ...{ token: connected.access, idempotencyKey: randomUUID() },
      terms: { minor: 200n, currency: 'EUR', description: WRITTEN, reference: 'order-1' },
    })
    expect(granted(done).answer.description).toBe(READ)
  })

  it('TG-08 why money is asked back, given back, or not', async () => {
    const sale = await sold(world)
    const { chat: buyer } = sale.payer
    const { payment } = sale
    granted(await core.askRefund({ actor: buyer, payment, reason: WRITTEN }))
    expect(await noticesFor(world, { userId: sale.owner.userId })).toContainEqual(
      expect.objectContaining({ kind: 'refund_asked', reason: READ }),
    )
    granted(await core.declineRefund({ actor: sale.owner.chat, payment, reason: WRITTEN }))
    expect(await noticesFor(world, { userId: sale.payer.userId })).toContainEqual(
      expect.objectContaining({ kind: 'refund_declined', reason: READ }),
    )
    const quote = granted(await core.quoteRefund({ actor: sale.owner.chat, payment, amount: price, reason: WRITTEN }))
    expect(quote.reason).toBe(READ)
    const key = await keyOf(world, sale.owner)
    const asked = { payment: `pay_${sale.id.replaceAll('-', '')}`, amount: price, reason: WRITTEN }
    const made = granted(await core.createRefund({ key, idempotencyKey: randomUUID(), terms: asked })).answer
    expect(made.reason).toBe(READ)
  })

  it('TG-08 what support and staff write and read, in its lines', async () => {
    const agent: ChatRef = await world.agent()
    const { chat: actor } = await world.person()
    const lines = `${WRITTEN}\n\n${WRITTEN}`
    const { number, messages } = granted(await core.writeToSupport({ actor, text: lines }))
    expect(messages.at(-1)?.text).toBe(`${READ}\n\n ${READ}`)
    const answered = granted(await core.answerTicket({ actor: agent, number, text: WRITTEN }))
    expect(answered.messages.at(-1)?.text).toBe(READ)
    const supervisor = world.stranger()
    granted(await core.meetChat({ chat: supervisor, firstName: 'S' }))
    await appoint(world, supervisor, 'supervisor')
    const startsAt = world.deps.clock()
    const announced = granted(
      await core.makeAnnouncement({
        ...{ actor: supervisor, id: randomUUID(), kind: 'maintenance', concerns: 'topup', startsAt },
        ...{ texts: { en: WRITTEN, 'zh-CN': WRITTEN }, endsAt: new Date(startsAt.getTime() + 3_600_000) },
      }),
    )
    expect(announced.texts).toEqual({ en: READ, 'zh-CN': READ })
  })

  it('TG-08 what Telegram says somebody is called', async () => {
    const chat = world.stranger()
    expect(granted(await core.meetChat({ chat, firstName: `${WRITTEN}\u202e` })).firstName).toBe(READ)
  })
})
