import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { appoint, granted, refusal } from '../../support/people.ts'
import { agreed, movedAway, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from '../people/outbox.ts'

// Somebody of staff whose chat had a customer's wallet, or was to have it, until its owner stopped that.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const OWN = { code: 'own_account' }
const lookUp = (actor: ChatRef, { userId }: Person) =>
  world.core.lookUpCustomer({ actor, who: { userId }, reason: 'a call' })

async function stopped({ userId, chat }: Person): Promise<void> {
  const rows = { userId, state: { in: ['identity', 'waiting', 'bound'] } }
  const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: rows })
  granted(await world.core.stopRebind({ actor: chat, id }))
}

/** That this member of staff has no part in this customer's matters: looks, asks, agrees and hears of nothing. */
async function apart(actor: ChatRef, customer: Person): Promise<void> {
  const { core } = world
  const { userId } = customer
  expect(refusal(await lookUp(actor, customer))).toEqual(OWN)
  const honest = await world.agent('agent')
  granted(await core.restrictCustomer({ actor: honest, userId, category: 'security', reason: 'a report of theft' }))
  const asked = { kind: 'release_account', userId } as const
  expect(refusal(await core.requestApproval({ actor, asked, reason: 'seems fine' }))).toEqual(OWN)
  const { id, hash } = granted(await core.requestApproval({ actor: honest, asked, reason: 'it is settled' }))
  expect(refusal(await core.decideApproval({ actor, id, hash, decision: 'approve' }))).toEqual(OWN)
  expect(await noticesFor(world, actor)).not.toContainEqual(expect.objectContaining({ kind: 'approval_asked', id }))
  const other = await world.agent('supervisor')
  granted(await core.decideApproval({ actor: other, id, hash, decision: 'approve' }))
}

test('ADM-06 whoever had a customer’s wallet until its owner stopped the move has no part in her matters after it', async () => {
  const victim = await world.person({ balance: '100.00' })
  const insider = await movedAway(world, victim)
  await appoint(world, insider, 'supervisor', 'Ines')
  expect(refusal(await lookUp(insider, victim))).toEqual(OWN)
  await stopped(victim)
  await apart(insider, victim)
})

test('ADM-06 nor whoever was to have it: while staff compare, in the 72 hours, and once it was stopped', async () => {
  for (const stage of ['identity', 'waiting'] as const) {
    const victim = await world.person()
    const { chat } = await newChat(world)
    const rebindId = await recoveryOf(world, victim, chat)
    await appoint(world, chat, 'supervisor', 'Ines')
    if (stage === 'waiting') await agreed(world, rebindId)
    expect(refusal(await lookUp(chat, victim)), stage).toEqual(OWN)
    await stopped(victim)
    await apart(chat, victim)
  }
})

test('ADM-06 of a chain of moves every chat in between is apart, also where a later move ended', async () => {
  const victim = await world.person()
  const chats = [await movedAway(world, victim), await movedAway(world, victim)]
  const { rebind } = world.deps.prisma
  const [first] = await rebind.findMany({ where: { userId: victim.userId }, orderBy: { until: 'asc' } })
  await world.advance(1)
  granted(await world.core.stopRebind({ actor: victim.chat, id: first?.id ?? '' }))
  const states = await rebind.findMany({ where: { userId: victim.userId }, orderBy: { state: 'asc' } })
  expect(states.map(({ state }) => state)).toEqual(['closed', 'stopped'])
  for (const chat of chats) {
    await appoint(world, chat, 'supervisor', 'Ines')
    await apart(chat, victim)
  }
})

test('ADM-06 nor does she decide what that chat is among staff: others do; she dismisses it as any owner would', async () => {
  const { core } = world
  const victim = await world.person()
  const insider = await movedAway(world, victim)
  await stopped(victim)
  await appoint(world, victim.chat, 'owner', 'Vera')
  const [asker, other] = [await world.agent('owner'), await world.agent('owner')]
  const who = String(insider.telegramId)
  const asked = { kind: 'set_role', who, role: 'agent', name: 'Ines' } as const
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'more hands' }))
  const deciding = { id, hash, decision: 'approve' } as const
  expect(refusal(await core.decideApproval({ actor: victim.chat, ...deciding }))).toEqual(OWN)
  granted(await core.decideApproval({ actor: other, ...deciding }))
  granted(await core.dismissColleague({ actor: victim.chat, who, reason: 'she had my wallet' }))
})

test('ADM-04 a wallet that came and went makes two chats no two people', async () => {
  const owner = await world.person()
  const other = await movedAway(world, owner)
  await stopped(owner)
  await appoint(world, other, 'owner', 'Twice')
  await appoint(world, owner.chat, 'owner', 'Twice')
  const customer = await world.person()
  const honest = await world.agent('agent')
  const { userId } = customer
  granted(await world.core.restrictCustomer({ actor: honest, userId, category: 'security', reason: 'a report' }))
  const asked = { kind: 'release_account', userId } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: other, asked, reason: 'called back' }))
  const agreeing = { actor: owner.chat, id, hash }
  expect(refusal(await world.core.decideApproval({ ...agreeing, decision: 'approve' })).code).toBe('second_person')
  // Nor is it hers to take back: what was asked was not asked as her.
  expect(refusal(await world.core.decideApproval({ ...agreeing, decision: 'withdraw' })).code).toBe('not_allowed')
})

test('ADM-06 an address that was typed and no more sets nobody apart, also once its owner’s own move ended that', async () => {
  const customer = await world.person()
  const { chat, token } = await newChat(world)
  granted(await world.core.requestRecovery({ token, email: customer.email, source: '192.0.2.78', locale: 'en' }))
  expect(await mailsTo(world, customer.email)).toContainEqual(expect.objectContaining({ template: 'recovery' }))
  await appoint(world, chat, 'supervisor', 'Ivan')
  granted(await lookUp(chat, customer))
  await movedAway(world, customer)
  const tried = await world.deps.prisma.rebind.findFirstOrThrow({ where: chat })
  expect(tried).toMatchObject({ state: 'closed', userId: customer.userId })
  granted(await lookUp(chat, customer))
})
