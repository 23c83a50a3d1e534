import { expect, test } from 'vitest'
import { merchant } from '../../support/api.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { refunded, type Sold, sold } from '../../support/refund.ts'
import { hire } from '../../support/shop.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf } from '../../support/world.ts'

const both = twoOwners()

test('a dispute goes on while the shop gives a part back by itself, and is over once two of staff have decided a part', async () => {
  const { core, deps } = both.world
  const sale = await sold(both.world, { price: '12.00' })
  const buyer = { actor: sale.payer.chat, payment: sale.payment }
  const state = async () => (await deps.prisma.refundRequest.findUniqueOrThrow({ where: { intentId: sale.id } })).state
  granted(await core.askRefund({ ...buyer, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: sale.owner.chat, payment: sale.payment, reason: 'it was hot' }))
  granted(await core.disputeRefund(buyer))
  await refunded(both.world, sale, amountOf('1.00', 'EUR'))
  expect([await state(), await both.world.balance(sale.payer)]).toEqual(['disputed', '89.00'])

  const amount = amountOf('5.00', 'EUR')
  const asked = { kind: 'refund_payment', payment: sale.payment, amount, why: 'dispute' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: both.asker, asked, reason: 'half of it was cold' }))
  expect(granted(await core.decideApproval({ actor: both.second, id, hash, decision: 'approve' })).state).toBe(
    'approved',
  )
  expect([await state(), await both.world.balance(sale.payer)]).toEqual(['refunded', '94.00'])
  expect(refusal(await core.disputeRefund(buyer)).code).toBe('superseded')
  const { blockers } = granted(await core.openClosing({ actor: sale.payer.chat }))
  expect(blockers.map(({ kind }) => kind)).not.toContain('disputes')
})

/** What the shop's server heard of the dispute, the first first. */
async function heardOf(sale: Sold): Promise<unknown[]> {
  const rows = await both.world.deps.prisma.shopEvent.findMany({
    where: { shop: { ownerId: sale.owner.userId }, type: { startsWith: 'dispute.' } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ type, data }) => [type, data])
}

test('WHK-04 S80 a server hears how a dispute ended: with a refund, without one whoever closes it, and when it goes on', async () => {
  const { core } = both.world
  const owner = (await merchant(both.world)).owner
  const sale = await sold(both.world, { owner, price: '12.00' })
  const [agent, buyer] = [await both.world.agent(), sale.payer.chat]
  const number = await disputed(sale)
  const payment = expect.stringMatching(/^pay_[0-9a-f]{32}$/)
  const opened = ['dispute.opened', { payment, amount: '12.00', currency: 'EUR' }]
  const closed = ['dispute.closed', { payment, amount: '0.00', currency: 'EUR', code: 'not_refunded' }]
  for (const _ of [1, 2]) granted(await core.closeTicket({ actor: agent, number }))
  expect(await heardOf(sale)).toEqual([opened, closed])
  for (const _ of [1, 2]) granted(await core.reopenOwnTicket({ actor: buyer, number }))
  granted(await core.closeOwnTicket({ actor: buyer, number }))
  expect(await heardOf(sale)).toEqual([opened, closed, opened, closed])
  granted(await core.reopenTicket({ actor: agent, number }))
  await refunded(both.world, sale)
  const back = ['dispute.closed', { payment, amount: '12.00', currency: 'EUR', code: 'refunded' }]
  granted(await core.closeTicket({ actor: agent, number }))
  expect((await heardOf(sale)).slice(4)).toEqual([opened, back])

  // Given back after it was closed: that it is over has been said.
  const late = await sold(both.world, { owner: (await merchant(both.world)).owner, price: '12.00' })
  granted(await core.closeTicket({ actor: agent, number: await disputed(late) }))
  await refunded(both.world, late)
  expect(await heardOf(late)).toEqual([opened, closed])
})

/** The shop said no, and its buyer took it to support: the ticket's number. */
async function disputed({ owner, payer, payment }: Sold): Promise<number> {
  const { core } = both.world
  granted(await core.askRefund({ actor: payer.chat, payment, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: owner.chat, payment, reason: 'it was hot' }))
  return granted(await core.disputeRefund({ actor: payer.chat, payment })).ticket ?? 0
}

const blockersOf = async ({ chat: actor }: Sold['owner']) =>
  granted(await both.world.core.openClosing({ actor })).blockers.map(({ kind }) => kind)

test('ADM-06 staff who own the shop, or work there, neither handle nor decide a dispute with it', async () => {
  const { core } = both.world
  const sale = await sold(both.world)
  const cashier = await both.world.person({ name: 'Cleo Cashier' })
  await hire(both.world, sale.owner.chat, cashier.chat, 'cashier')
  const number = await disputed(sale)
  for (const { chat: actor } of [sale.owner, cashier]) {
    await appoint(both.world, actor, 'supervisor')
    const asked = { actor, number }
    const answers = [
      await core.takeTicket(asked),
      await core.answerTicket({ ...asked, text: 'No.' }),
      await core.noteTicket({ ...asked, text: 'never mind' }),
      await core.closeTicket(asked),
      await core.reopenTicket(asked),
    ]
    for (const answer of answers) expect(refusal<object>(answer)).toEqual({ code: 'own_account' })
    const wish = { kind: 'refund_payment', payment: sale.payment, amount: null, why: 'dispute' } as const
    expect(refusal(await core.requestApproval({ actor, asked: wish, reason: 'mine' }))).toEqual({ code: 'own_account' })
  }
  const agent = await both.world.agent()
  granted(await core.closeTicket({ actor: agent, number }))
})

test('S80 a dispute has a ticket of its own: closing another one ends nothing, and its payment says when it was closed without a refund', async () => {
  const { core } = both.world
  const [sale, agent] = [await sold(both.world), await both.world.agent()]
  const actor = sale.payer.chat
  const other = granted(await core.writeToSupport({ actor, text: 'How do I change my email?' }))
  const number = await disputed(sale)
  expect(number).not.toBe(other.number)
  expect(granted(await core.myTicket({ actor }))).toMatchObject({ number, about: sale.payment })
  // Whoever talks goes on where they talk, and their words are in no other ticket.
  granted(await core.answerTicket({ actor: agent, number: other.number, text: 'In /security.' }))
  expect(granted(await core.writeToSupport({ actor, text: 'Thank you' })).number).toBe(other.number)
  granted(await core.closeTicket({ actor: agent, number: other.number }))
  for (const side of [sale.payer, sale.owner]) expect(await blockersOf(side)).toContain('disputes')
  const closedAt = async () => {
    const { refundRequest } = granted(await core.getTransaction({ actor, reference: sale.payment }))
    return refundRequest?.closedAt
  }
  expect(await closedAt()).toBeNull()
  granted(await core.closeTicket({ actor: agent, number }))
  expect(await closedAt()).toBeInstanceOf(Date)
  for (const side of [sale.payer, sale.owner]) expect(await blockersOf(side)).not.toContain('disputes')
  granted(await core.reopenOwnTicket({ actor, number }))
  expect([await closedAt(), await blockersOf(sale.owner)]).toEqual([null, expect.arrayContaining(['disputes'])])
})

test('S84 CLS-01 a shop that declined a refund does not leave while its buyer may still count on taking it to support', async () => {
  const { core, deps } = both.world
  const sale = await sold(both.world)
  const [buyer, seller] = [sale.payer.chat, sale.owner.chat]
  granted(await core.askRefund({ actor: buyer, payment: sale.payment, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: seller, payment: sale.payment, reason: 'it was hot' }))
  const until = new Date(deps.clock().getTime() + 14 * 86_400_000)
  const { blockers } = granted(await core.openClosing({ actor: seller }))
  const declined = blockers.find((one) => one.kind === 'declined')
  expect(declined).toMatchObject({ count: 1, reference: sale.payment })
  expect(declined?.until.getTime()).toBeLessThanOrEqual(until.getTime())
  expect(await blockersOf(sale.payer)).not.toContain('declined')
  await deps.prisma.refundRequest.update({
    where: { intentId: sale.id },
    data: { answeredAt: new Date(deps.clock().getTime() - 14 * 86_400_000) },
  })
  expect(await blockersOf(sale.owner)).not.toContain('declined')
  granted(await core.disputeRefund({ actor: buyer, payment: sale.payment }))
  expect(await blockersOf(sale.owner)).toContain('disputes')
})
