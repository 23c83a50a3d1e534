import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { typedId } from '../../../src/core/kit/typed-id.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { refunded, type Sold, sold } from '../../support/refund.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let agent: ChatRef
let sale: Sold
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  const owner = await world.person({ name: 'Carla Aurora' })
  sale = await sold(world, { owner, payer: await world.person({ name: 'Ana Payer', balance: '100.00' }) })
})
afterAll(() => world.close())

const look = (word: string, reason?: string, actor = agent) =>
  world.core.lookUpTransaction({ actor, word, ...(reason !== undefined && { reason }) })
const rowsAbout = (subject: string) =>
  world.deps.prisma.auditEvent.findMany({ where: { subject }, orderBy: { id: 'asc' } })

describe('desk/look-up-transaction, desk/find-transaction, desk/journals-of', () => {
  test('ADM-05 a payment by every word that names it, its parties masked, with every posting of it', async () => {
    const link = await world.deps.prisma.paymentLink.findFirstOrThrow()
    const words = [
      sale.payment,
      sale.payment.toLowerCase().replaceAll('-', ' '),
      sale.id,
      typedId('pay', sale.id),
      typedId('inv', link.id),
    ]
    for (const word of words) {
      const seen = granted(await look(word))
      expect(seen, word).toMatchObject({
        id: sale.id,
        kind: 'pay',
        state: 'done',
        reference: sale.payment,
        unmasked: null,
      })
      expect(
        JSON.stringify(seen, (_, value) =>
          String(value) === '[object Object]' || Array.isArray(value) ? value : String(value),
        ),
      ).not.toMatch(/Payer|Carla/)
    }
    const seen = granted(await look(sale.payment))
    expect(seen.payer?.maskedName).toBe('A•• P••••')
    const legs = seen.journals.flatMap(({ postings }) => postings)
    const booked = await world.deps.prisma.posting.findMany({ where: { journalId: sale.id }, orderBy: { leg: 'asc' } })
    expect(legs.map(({ amount }) => amount.minor)).toEqual(booked.map(({ amount }) => amount))
    expect(legs[0]).toMatchObject({ from: { kind: 'user', owner: { okpayId: sale.payer.okpayId } } })
    expect(seen.refundable).toEqual(seen.amount)
  })

  test('ADM-05 with a reason the names and what it was for; each look is a row, the second kind with its reason', async () => {
    const seen = granted(await look(sale.payment, 'the shop asks'))
    expect(seen.unmasked).toEqual({
      payer: 'Ana Payer',
      payee: 'Carla Aurora',
      destination: null,
      note: 'Two cappuccinos',
    })
    const rows = await rowsAbout(`transaction:${sale.payment}`)
    expect(rows.at(-2)?.action).toBe('transaction.seen')
    expect(rows.at(-1)).toMatchObject({ action: 'transaction.unmasked', detail: { reason: expect.any(String) } })
    expect(refusal(await look(sale.payment, ' '))).toEqual({ code: 'reason_needed' })
    const auditor = await world.agent('auditor')
    expect(granted(await look(sale.payment, undefined, auditor)).unmasked).toBeNull()
    expect(refusal(await look(sale.payment, 'curious', auditor))).toEqual({ code: 'not_allowed' })
  })

  test('what was given back is on it, with the journal that names it, and on its own card', async () => {
    const back = await refunded(world, sale)
    const seen = granted(await look(sale.payment))
    expect(seen.refunds.map(({ reference }) => reference)).toEqual([back.reference])
    expect(seen.refundable?.minor).toBe(0n)
    expect(seen.journals.map(({ kind, reverses }) => [kind, reverses])).toEqual([
      ['pay', null],
      ['refund', sale.id],
    ])
    expect(granted(await look(back.reference))).toMatchObject({
      kind: 'refund',
      references: [{ whose: 'payment', value: sale.payment }],
    })
  })

  test('ADM-06 nobody looks at a transaction of their own; a word that names nothing finds nothing', async () => {
    await appoint(world, sale.payer.chat, 'owner', 'Ana')
    expect(refusal(await look(sale.payment, undefined, sale.payer.chat))).toEqual({ code: 'own_account' })
    await world.core.dismissStaff(sale.payer.chat)
    for (const word of [
      'T-0000-0000',
      'nothing',
      typedId('ref', sale.id).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      '%',
      "' or 1=1 --",
    ])
      expect(refusal(await look(word))).toEqual({ code: 'not_found' })
  })

  test('a top-up by its reference, with the rail and the entry it is in', async () => {
    const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: sale.payer.userId } })
    expect(granted(await look(reference))).toMatchObject({ kind: 'topup', state: 'done', rail: 'bank', payer: null })
  })
})

describe('desk/list-merchants, desk/look-up-merchant', () => {
  test('ADM-05 shops by name, id and owner; a card with sales and refunds, the owner masked until a reason is given', async () => {
    const list = async (word: string) => granted(await world.core.listMerchants({ actor: agent, word })).merchants
    const [shop] = await list('aurora')
    const shopId = shop?.shopId ?? ''
    expect([await list(shopId), await list(sale.owner.okpayId)]).toEqual([[shop], [shop]])
    expect(await list('100%')).toEqual([])
    const seen = granted(await world.core.lookUpMerchant({ actor: agent, shopId }))
    expect(seen).toMatchObject({ name: 'Café Aurora', state: 'open', paid: 1, givenBack: 1, unmasked: null })
    expect(seen.owner.maskedName).toBe('C•••• A•••••')
    const whole = granted(await world.core.lookUpMerchant({ actor: agent, shopId, reason: 'a complaint' }))
    expect(whole.unmasked).toEqual({ owner: 'Carla Aurora', email: sale.owner.email, phone: sale.owner.phone })
    expect((await rowsAbout(`shop:${shopId}`)).slice(-2).map(({ action }) => action)).toEqual([
      'merchant.seen',
      'merchant.unmasked',
    ])
  })
})

describe('desk/list-audit, desk/audit-subject, desk/audit-lines', () => {
  let auditor: ChatRef
  let anna: Person
  beforeAll(async () => {
    auditor = await world.agent('auditor')
    anna = await world.person({ name: 'Anna Keller', username: 'anna_trail' })
  })
  const trail = async (of?: string, more = {}) =>
    granted(await world.core.listAudit({ actor: auditor, ...(of !== undefined && { of }), ...more }))

  test('LOG-04 who did what to whom, and why, by person, by thing and by time, page by page', async () => {
    for (let n = 0; n < 10; n++)
      granted(await world.core.lookUpCustomer({ actor: agent, who: { userId: anna.userId }, reason: `reason ${n}` }))
    const first = await trail(anna.okpayId)
    expect(first.lines.map(({ reason }) => reason)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `reason ${n}`))
    expect(first.lines[0]).toMatchObject({
      action: 'customer.unmasked',
      object: anna.okpayId,
      actor: { kind: 'staff' },
    })
    const second = await trail(anna.okpayId, { before: first.older })
    expect(second.lines.slice(0, 2).map(({ reason }) => reason)).toEqual(['reason 1', 'reason 0'])
    const byName = (await trail('@anna_trail')).lines.find(({ action }) => action === 'customer.unmasked')
    expect(byName).toEqual(first.lines[0])
    expect((await trail(sale.payment)).lines.map(({ action }) => action)).toContain('transaction.unmasked')
    expect((await trail(String(agent.telegramId))).lines.every(({ actor }) => actor.kind === 'staff')).toBe(true)
    expect((await trail(undefined, { until: new Date(0) })).lines).toEqual([])
    expect(JSON.stringify(first.lines)).not.toMatch(/Keller|[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(refusal(await world.core.listAudit({ actor: auditor, of: 'nobody' }))).toEqual({ code: 'not_found' })
  })

  test('LOG-04 the trail of a payment has what both sides did about it, and nothing of their other payments', async () => {
    const [one, other] = [await sold(world), await sold(world)]
    const parties = { payer: one.payer, owner: one.owner }
    const beside = await sold(world, parties)
    granted(await world.core.askRefund({ actor: one.payer.chat, payment: one.payment, reason: 'it was cold' }))
    await refunded(world, one)
    const actions = async ({ payment }: Sold) => (await trail(payment)).lines.map(({ action }) => action)
    expect(await actions(one)).toEqual(expect.arrayContaining(['refund.asked', 'refund.made']))
    // That it was read is told of the payment, by its number.
    const read = (await trail(one.payment)).lines.find(({ action }) => action === 'audit.read')
    expect(read?.object).toBe(one.payment)
    for (const not of [other, beside])
      expect((await actions(not)).filter((action) => action.startsWith('refund.'))).toEqual([])
  })

  test('ADM-06 what happened to one’s own account is not in it; reading it is a row', async () => {
    const own = await world.person()
    granted(await world.core.lookUpCustomer({ actor: agent, who: { userId: own.userId }, reason: 'a rumour' }))
    await appoint(world, own.chat, 'auditor', 'Olga')
    const { lines } = granted(await world.core.listAudit({ actor: own.chat, of: own.okpayId }))
    expect(lines.map(({ action }) => action)).not.toContain('customer.unmasked')
    expect((await trail(own.okpayId)).lines.map(({ action }) => action)).toContain('audit.read')
  })
})
