import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { acquaint, heldForReview, pay, rebound } from '../../support/held.ts'
import { photo, verified, waitingCase } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { linkOf } from '../../support/shop.ts'
import { byChat, ofUser, reasonOf, trailOf } from '../../support/trail.ts'
import { openWorld, type World } from '../../support/world.ts'

// Who somebody is, and what they pay, where others look at it: papers, held payments, refunds.
let world: World
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
})
afterAll(() => world.close())

test('LOG-04 identity.asked and identity.rejected are staff’s, with the code of the reason and never its words', async () => {
  const decided = { code: 'incomplete', words: 'the last name is missing' } as const
  for (const [action, decision] of [
    ['identity.asked', 'ask_again'],
    ['identity.rejected', 'reject'],
  ] as const) {
    const ana = await world.person()
    const caseId = await waitingCase(world, ana)
    granted(await world.core.decideIdentity({ actor: agent, caseId, decision, ...decided }))
    const row = { actor: byChat(agent), subject: ofUser(ana), detail: { case: caseId, code: 'incomplete' } }
    expect([action, await trailOf(world, action)]).toEqual([action, [row]])
  }
})

test('LOG-04 ADM-05 identity.file_added and identity.files_cleared are whose papers they are; identity.opened is who read them, with why, identity.file_shown which', async () => {
  const { core } = world
  const ana = await world.person()
  const { chat: actor } = ana
  await verified(world, ana)
  granted(await core.beginIdentity({ actor }))
  granted(await core.giveIdentity({ actor, field: 'documentKind', value: 'passport' }))
  const [paper, face] = [await photo(640, 480), await photo(480, 480)]
  granted(await core.addIdentityFile({ actor, part: 'document', file: paper }))
  granted(await core.clearIdentityFiles({ actor }))
  granted(await core.addIdentityFile({ actor, part: 'document', file: paper }))
  granted(await core.addIdentityFile({ actor, part: 'selfie', file: face }))
  granted(await core.submitIdentity({ actor }))
  const where = { userId: ana.userId, level: 2 }
  const { id } = await world.deps.prisma.identityCase.findFirstOrThrow({ where })
  const of = { actor: byChat(actor), subject: ofUser(ana) }
  const file = expect.any(String)
  const added = ['document', 'document', 'selfie'].map((part) => ({ ...of, detail: { case: id, file, part } }))
  expect(await trailOf(world, 'identity.file_added')).toEqual(added)
  expect(await trailOf(world, 'identity.files_cleared')).toEqual([{ ...of, detail: { case: id } }])

  const fileId = String((await trailOf(world, 'identity.file_added')).at(-1)?.detail['file'])
  granted(await core.openIdentity({ actor: agent, caseId: id, reason: 'to compare the papers' }))
  granted(await core.showIdentityFile({ actor: agent, fileId }))
  const opened = (await trailOf(world, 'identity.opened', ofUser(ana))).at(-1)
  expect(opened).toMatchObject({ actor: byChat(agent), detail: { case: id } })
  expect(await reasonOf(world, opened)).toBe('to compare the papers')
  const shown = { actor: byChat(agent), subject: ofUser(ana), detail: { case: id, file: fileId } }
  expect(await trailOf(world, 'identity.file_shown')).toEqual([shown])
})

test('LOG-04 payment.rejected is staff’s with why, risk.explained theirs, risk.new_chat_confirmed the payer’s chat’s', async () => {
  const { core } = world
  const ana = await world.person({ balance: '100.00' })
  const id = await heldForReview(world, ana)
  granted(await core.confirmMine({ actor: ana.chat, intentId: id }))
  const mine = { actor: byChat(ana.chat), subject: ofUser(ana), detail: { intent: id, since: expect.any(String) } }
  expect(await trailOf(world, 'risk.new_chat_confirmed')).toEqual([mine])
  granted(await core.rejectPayment({ actor: agent, id, reason: 'a new phone' }))
  const subject = `payment:${id}`
  const [rejected, ...more] = await trailOf(world, 'payment.rejected')
  expect([rejected?.actor, rejected?.subject, more]).toEqual([byChat(agent), subject, []])
  expect(await reasonOf(world, rejected)).toBe('a new phone')
  granted(await core.explainRisk({ actor: agent, id }))
  const reason = expect.stringMatching(/^[a-z_]+$/)
  expect(await trailOf(world, 'risk.explained')).toEqual([{ actor: byChat(agent), subject, detail: { reason } }])
})

test('LOG-04 risk.owner_confirmed is the payer’s, in the chat they always had', async () => {
  const ana = await world.person({ balance: '100.00' })
  const id = await heldForReview(world, ana)
  await world.deps.prisma.chat.updateMany({ where: { userId: ana.userId }, data: { reboundAt: null } })
  granted(await world.core.confirmMine({ actor: ana.chat, intentId: id }))
  const mine = { actor: byChat(ana.chat), subject: ofUser(ana), detail: { intent: id } }
  expect(await trailOf(world, 'risk.owner_confirmed')).toEqual([mine])
})

test('LOG-04 risk.closed is staff’s, of a payment the rules refused', async () => {
  const { core } = world
  const [owner, payer] = [await world.person({ name: 'Carla Aurora' }), await world.person({ balance: '100.00' })]
  await rebound(world, payer)
  granted(await core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const token = await linkOf(world, { actor: owner.chat }, '30.00')
  const { intentId } = granted(await core.quotePayment({ actor: payer.chat, token }))
  await world.authorise(payer, intentId)
  expect(refusal(await core.confirmPayment({ actor: payer.chat, intentId })).code).toBe('risk_refused')
  granted(await core.closeRisk({ actor: agent, id: intentId }))
  const closed = { actor: byChat(agent), subject: `payment:${intentId}`, detail: {} }
  expect(await trailOf(world, 'risk.closed')).toEqual([closed])
})

test('LOG-04 payment.called_off is the payer’s, while it waits', async () => {
  const [ana, ben] = [await world.person({ balance: '400.00' }), await world.person()]
  const id = await pay(world, ana, ben, '300.00')
  granted(await world.core.cancelHeld({ actor: ana.chat, intentId: id }))
  const off = { actor: byChat(ana.chat), subject: ofUser(ana), detail: { intent: id } }
  expect(await trailOf(world, 'payment.called_off')).toEqual([off])
})

test('LOG-04 refund.asked and refund.disputed are the buyer’s, refund.declined and refund.made the shop’s, of the payment', async () => {
  const { core } = world
  const [owner, payer] = [await world.person({ name: 'Carla Aurora' }), await world.person({ balance: '100.00' })]
  await acquaint(world, payer, owner, 'shop')
  const { payment, id } = await sold(world, { owner, payer })
  granted(await core.askRefund({ actor: payer.chat, payment, reason: 'it was cold' }))
  granted(await core.declineRefund({ actor: owner.chat, payment, reason: 'it was hot' }))
  granted(await core.disputeRefund({ actor: payer.chat, payment }))
  await refunded(world, { owner, payment })
  const [buyer, shop] = [byChat(payer.chat), byChat(owner.chat)]
  const detail = { payment: id }
  expect(await trailOf(world, 'refund.asked')).toEqual([{ actor: buyer, subject: ofUser(payer), detail }])
  expect(await trailOf(world, 'refund.declined')).toEqual([{ actor: shop, subject: ofUser(payer), detail }])
  const disputed = { actor: buyer, subject: ofUser(payer), detail: { ...detail, ticket: expect.any(Number) } }
  expect(await trailOf(world, 'refund.disputed')).toEqual([disputed])
  const made = { actor: shop, subject: ofUser(owner), detail: { ...detail, refund: expect.any(String) } }
  expect(await trailOf(world, 'refund.made')).toEqual([made])
})
