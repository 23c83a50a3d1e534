import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Notice } from '#core'
import { oneDifference } from '../../support/bank-statement.ts'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// What staff are told of unasked is kept from those whom it is about, as what they may read is.
let world: World
let own: Person
let colleague: ChatRef
beforeAll(async () => {
  world = await openWorld()
  own = await world.person({ balance: '100.00' })
  await appoint(world, own.chat, 'owner', 'Olga')
  colleague = await world.agent('owner')
})
afterAll(() => world.close())

/** What of a kind a chat has been told, as far as it says this. */
const told = async (chat: ChatRef, said: Partial<Notice> & Pick<Notice, 'kind'>) =>
  (await noticesFor(world, chat)).filter((notice) =>
    Object.entries(said).every(([key, is]) => notice[key as never] === is),
  )
/** Told to the colleague so many times, and never to this chat. */
async function keptFrom(chat: ChatRef, said: Partial<Notice> & Pick<Notice, 'kind'>, times = 1) {
  expect(await told(colleague, said)).toHaveLength(times)
  expect(await told(chat, said)).toEqual([])
}

test('ADM-06 an agent who asks for help hears nothing as staff of what they wrote', async () => {
  const { number } = granted(await world.core.writeToSupport({ actor: own.chat, text: 'I was charged twice' }))
  await keptFrom(own.chat, { kind: 'ticket_opened', number })
})

test('ADM-06 neither who owns a shop nor who works there hears of a dispute with it, from its first word on', async () => {
  const { core } = world
  const sale = await sold(world)
  const clerk = await world.person()
  const { token } = granted(await core.inviteMember({ actor: sale.owner.chat, role: 'cashier' }))
  const { id } = granted(await core.readTeamInvitation({ actor: clerk.chat, token }))
  granted(await core.joinTeam({ actor: clerk.chat, id }))
  for (const { chat } of [sale.owner, clerk]) await appoint(world, chat, 'agent', 'Carla')
  const buyer = { actor: sale.payer.chat, payment: sale.payment }
  granted(await core.askRefund({ ...buyer, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: sale.owner.chat, payment: sale.payment, reason: 'it was hot' }))
  granted(await core.disputeRefund(buyer))
  const { ticket } = await world.deps.prisma.refundRequest.findUniqueOrThrow({ where: { intentId: sale.id } })
  const number = ticket ?? 0
  for (const { chat } of [sale.owner, clerk]) await keptFrom(chat, { kind: 'ticket_opened', number })
  granted(await core.writeToSupport({ actor: sale.payer.chat, text: 'and it is still cold' }))
  for (const { chat } of [sale.owner, clerk]) await keptFrom(chat, { kind: 'ticket_opened', number }, 2)
})

test('ADM-06 money in suspense that names somebody’s top-up or withdrawal is told to others', async () => {
  const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: own.userId } })
  await unmatchedMoney(world, amountOf('3.00', 'USD'), { reference })
  await keptFrom(own.chat, { kind: 'suspense_opened', reference })
})

test('ADM-06 that a rail does not vouch for somebody’s top-up is told to others', async () => {
  const wish = { actor: own.chat, rail: 'card', amount: amountOf('600.00', 'EUR') } as const
  const { reference, total: amount } = granted(await world.core.startTopUp(wish))
  world.cardDesk.answer = { known: true, paid: null, news: [] }
  const eventId = `evt-${reference}`
  const news = { rail: 'card', eventId, type: 'topup.succeeded', reference, account: CARD_ACCOUNT, amount } as const
  const wire = { occurredAt: world.deps.clock(), raw: new TextEncoder().encode(eventId), signature: 'sig' }
  expect(granted(await world.core.receiveReport({ ...news, ...wire }))).toBe('contradicted')
  world.cardDesk.answer = undefined
  await keptFrom(own.chat, { kind: 'report_contradicted', reference })
})

test('ADM-06 a difference is not handed to whom it is about, nor are they among those it may be handed to', async () => {
  const { core, deps } = world
  const { reference } = await deps.prisma.topUp.findFirstOrThrow({ where: { userId: own.userId } })
  const [id, others] = [await oneDifference(world), await oneDifference(world)]
  const { lineId } = await deps.prisma.reconcileException.findUniqueOrThrow({ where: { id } })
  await deps.prisma.bankLine.update({ where: { id: lineId ?? '' }, data: { reference } })
  const hand = (of: string) => core.handDifference({ actor: colleague, id: of, to: own.chat })
  expect(refusal(await hand(id))).toEqual({ code: 'own_account' })
  const offered = async (of: string) => granted(await core.listBookkeepers({ actor: colleague, id: of }))
  const olga = expect.objectContaining({ telegramId: own.chat.telegramId })
  expect(await offered(id)).not.toContainEqual(olga)
  expect(await told(own.chat, { kind: 'difference_handed' })).toEqual([])
  expect(await offered(others)).toContainEqual(olga)
  expect(granted(await hand(others)).owner).toMatchObject({ name: 'Olga' })
})

test('ADM-06 REC-08 that somebody of staff lost their mailbox, and that it objects, is told to others', async () => {
  const id = await lostMailbox(world, own, 'olga.new@example.net')
  await keptFrom(own.chat, { kind: 'mailbox_opened', id, objected: false })
  const token = await linkMailed(world, own.email, 'mailbox_asked')
  granted(await world.core.objectToMailbox({ token }))
  await keptFrom(own.chat, { kind: 'mailbox_opened', id, objected: true })
})
