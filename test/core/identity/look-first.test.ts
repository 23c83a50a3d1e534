import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { looksAt, waitingCase } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let first: ChatRef
let second: ChatRef

beforeAll(async () => {
  world = await openWorld()
  first = await world.agent('agent')
  second = await world.agent('supervisor')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const asks = (caseId: string) =>
  world.core.requestApproval({ actor: first, asked: { kind: 'set_level', caseId }, reason: 'all of it fits' })
const approves = (actor: ChatRef, { id, hash }: { id: string; hash: string }) =>
  world.core.decideApproval({ actor, id, hash, decision: 'approve' })
const levelOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).level

test('ADM-03 S67 neither of two who agree may do so without having read the case; it stays asked for until they have', async () => {
  const person = await world.person()
  const caseId = await waitingCase(world, person)
  expect(refusal(await asks(caseId))).toEqual({ code: 'look_needed', caseId })
  await looksAt(world, caseId, first)
  const asked = granted(await asks(caseId))
  expect(refusal(await approves(second, asked))).toEqual({ code: 'look_needed', caseId })
  // A look without a reason shows nothing that was given, and counts for nothing.
  granted(await world.core.openIdentity({ actor: second, caseId }))
  expect(refusal(await approves(second, asked)).code).toBe('look_needed')
  expect(await levelOf(person)).toBe(0)
  await looksAt(world, caseId, second)
  expect(granted(await approves(second, asked)).state).toBe('approved')
  expect(await levelOf(person)).toBe(1)
})

test('ADM-04 who read what was handed in before has not read what is handed in now', async () => {
  const person = await world.person()
  const caseId = await waitingCase(world, person)
  await looksAt(world, caseId, first, second)
  const again = { caseId, decision: 'ask_again', code: 'incomplete', words: 'As in your passport' } as const
  granted(await world.core.decideIdentity({ actor: first, ...again }))
  await world.advance(1)
  granted(await world.core.giveIdentity({ actor: person.chat, field: 'name', value: 'Somebody Else' }))
  granted(await world.core.submitIdentity({ actor: person.chat }))
  expect(refusal(await asks(caseId)).code).toBe('look_needed')
  await looksAt(world, caseId, first)
  const asked = granted(await asks(caseId))
  expect(refusal(await approves(second, asked)).code).toBe('look_needed')
  // Refusing takes no look: nothing is raised by it.
  const refused = await world.core.decideApproval({ actor: second, id: asked.id, hash: asked.hash, decision: 'refuse' })
  expect(granted(refused).state).toBe('refused')
  expect(await levelOf(person)).toBe(0)
})
