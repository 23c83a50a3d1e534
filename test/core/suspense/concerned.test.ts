import { expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { appoint, granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import type { Person } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'
import { eur, suspenseDesk } from './desk.ts'

// Money that named one customer's order and was given to another: the case of its recall is about both of them.
const desk = suspenseDesk()

const OWN = { code: 'own_account' }
const ask = (asked: Asked, actor = desk.agent) =>
  desk.world.core.requestApproval({ actor, asked, reason: 'the bank says so' })
const decide = (actor: ChatRef, { id, hash }: { id: string; hash: string }) =>
  desk.world.core.decideApproval({ actor, id, hash, decision: 'approve' })

const agreed = async (asked: Asked) => expect(await desk.decided(asked)).toBe('approved')

/** A customer who works here, too, and might decide anything. */
async function ofTheHouse(): Promise<Person> {
  const own = await desk.world.person()
  await appoint(desk.world, own.chat, 'owner', 'Own')
  return own
}

/** Neither reads of it, in a list or by itself, nor hears of it, nor asks for its end or agrees to that. */
async function keptFrom(own: Person, itemId: string, kind: 'write_off_suspense' | 'send_back_suspense') {
  const { core } = desk.world
  expect(refusal(await core.readSuspense({ actor: own.chat, itemId }))).toEqual(OWN)
  expect(granted(await core.listSuspense({ actor: own.chat })).map(({ id }) => id)).not.toContain(itemId)
  expect(refusal(await ask({ kind, itemId }, own.chat))).toEqual(OWN)
  expect(refusal(await core.proposeApproval({ actor: own.chat, asked: { kind, itemId } }))).toEqual(OWN)
  const request = granted(await ask({ kind, itemId }))
  expect(refusal(await decide(own.chat, request))).toEqual(OWN)
  expect(refusal(await core.readApproval({ actor: own.chat, id: request.id }))).toEqual(OWN)
  expect(granted(await core.listApprovals({ actor: own.chat })).map(({ id }) => id)).not.toContain(request.id)
  const asked = expect.objectContaining({ kind: 'approval_asked', id: request.id })
  expect(await noticesFor(desk.world, own.chat)).not.toContainEqual(asked)
  expect(await noticesFor(desk.world, desk.supervisor)).toContainEqual(asked)
}

test('ADM-06 CBK-09 whoever was given money that named another’s order has no say in the case of its recall, nor has the other', async () => {
  const [ana, ben] = [await ofTheHouse(), await ofTheHouse()]
  const reference = await desk.ordered(ana, '300.00')
  await unmatchedMoney(desk.world, eur('300.00'), { reference })
  const second = await unmatchedMoney(desk.world, eur('300.00'), { reference })
  await agreed({ kind: 'assign_suspense', itemId: second, userId: ben.userId })
  const missing = await unmatchedMoney(desk.world, eur('300.00'), { reference, type: 'topup.returned' })
  await unmatchedMoney(desk.world, eur('300.00'), { reference, type: 'topup.returned' })
  expect(missing).not.toBe('')
  expect(await desk.world.balance(ben)).toBe('300.00')
  for (const own of [ana, ben]) {
    expect(await noticesFor(desk.world, own.chat)).not.toContainEqual(
      expect.objectContaining({ kind: 'suspense_opened', cause: 'returned_unknown', reference }),
    )
    await keptFrom(own, missing, 'write_off_suspense')
  }
  // Its assignment, too, stays what neither of them reads.
  for (const own of [ana, ben])
    expect(refusal(await desk.world.core.readSuspense({ actor: own.chat, itemId: second }))).toEqual(OWN)
})

test('ADM-06 CBK-09 where others wrote the same, everybody who was given such money is concerned', async () => {
  const [ana, ben] = [await ofTheHouse(), await ofTheHouse()]
  for (const { userId } of [ana, ben]) {
    const itemId = await unmatchedMoney(desk.world, eur('70.00'), { reference: 'RENT' })
    await agreed({ kind: 'assign_suspense', itemId, userId })
  }
  const missing = await unmatchedMoney(desk.world, eur('70.00'), { reference: 'RENT', type: 'topup.returned' })
  for (const own of [ana, ben]) await keptFrom(own, missing, 'write_off_suspense')
})

test('ADM-06 CBK-09 whose order money names does not decide to whom else it goes, nor that it goes back', async () => {
  const [ana, ben] = [await ofTheHouse(), await desk.world.person()]
  const reference = await desk.ordered(ana, '40.00')
  const itemId = await unmatchedMoney(desk.world, eur('39.00'), { reference })
  const asked = { kind: 'assign_suspense', itemId, userId: ben.userId } as const
  expect(refusal(await ask(asked, ana.chat))).toEqual(OWN)
  const request = granted(await ask(asked))
  expect(refusal(await decide(ana.chat, request))).toEqual(OWN)
  expect(refusal(await desk.world.core.readApproval({ actor: ana.chat, id: request.id }))).toEqual(OWN)
  await keptFrom(ana, itemId, 'send_back_suspense')
  expect(await desk.world.balance(ben)).toBe('0.00')
})
