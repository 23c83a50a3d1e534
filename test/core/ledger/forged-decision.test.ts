import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { agreed } from '../../support/agreed.ts'
import { foundAfter } from '../../support/forged.ts'
import { verified, waitingCase } from '../../support/identity.ts'
import { agreedTo, caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { agreed as recovered, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// What two of staff decide about people, as somebody writes it who is past the triggers: the books name it.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const staff = async () => [await world.agent(), await world.agent('supervisor')] as const

async function restrictionOf({ userId }: Person): Promise<string> {
  const why = { category: 'security', reason: 'a stolen phone' } as const
  granted(await world.core.restrictCustomer({ actor: await world.agent(), userId, ...why }))
  return (await world.deps.prisma.restriction.findFirstOrThrow({ where: { userId } })).id
}

/** An approval of something else: that somebody be let go. */
async function another(): Promise<string> {
  const person = await world.person()
  const id = await restrictionOf(person)
  await agreed(world, await staff(), { kind: 'release_account', userId: person.userId })
  return (await world.deps.prisma.restriction.findUniqueOrThrow({ where: { id } })).liftedBy ?? ''
}

test('ADM-03 REC-06 I8 what two decided is in order, and each thing that names no word of theirs is found', async () => {
  const [person, other, approvalId] = [await world.person(), await world.person(), await another()]
  const [stopped, owner] = [person.userId, other.userId]
  const [restriction, rebind] = [await restrictionOf(person), await recoveryOf(world, other)]
  const address = await lostMailbox(world, await world.person(), 'forged@example.net')
  const moved = await world.person()
  await agreedTo(world, await lostMailbox(world, moved, 'decided@example.net'))
  const { approvalId: liftedBy } = await caseOf(world, moved)
  await recovered(world, await recoveryOf(world, await world.person()))
  await verified(world, await world.person())
  expect(await world.breaches()).toEqual([])
  const identity = await waitingCase(world, other)
  const waits = { state: 'waiting', until: new Date(world.deps.clock().getTime() + 4 * 86_400_000) }
  const isApproved = { state: 'approved' }
  const over = { liftedAt: world.deps.clock(), liftedBy }
  const FORGED: [string, (tx: Tx) => Promise<unknown>][] = [
    [`recovery ${rebind}`, (tx) => tx.rebind.update({ where: { id: rebind }, data: waits })],
    [`recovery ${rebind}`, (tx) => tx.rebind.update({ where: { id: rebind }, data: { ...waits, approvalId } })],
    [`address ${address}`, (tx) => tx.mailboxCase.update({ where: { id: address }, data: { ...waits, approvalId } })],
    [`identity ${identity}`, (tx) => tx.identityCase.update({ where: { id: identity }, data: isApproved })],
    [
      `identity ${identity}`,
      (tx) => tx.identityCase.update({ where: { id: identity }, data: { ...isApproved, approvalId } }),
    ],
    [`restriction ${restriction}`, (tx) => tx.restriction.update({ where: { id: restriction }, data: over })],
    [`level of ${owner}`, (tx) => tx.user.update({ where: { id: owner }, data: { level: 1 } })],
    [`state of ${stopped}`, (tx) => tx.user.update({ where: { id: stopped }, data: { state: 'active' } })],
  ]
  for (const [what, forged] of FORGED) expect(await foundAfter(world, 'I8', forged), what).toEqual([what])
})
