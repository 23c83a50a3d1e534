import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { photo, verified } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let agent: ChatRef
let passport: Buffer

beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent('agent')
  passport = await photo()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const add = ({ chat: actor }: Person, part: 'document' | 'selfie', file: Buffer) =>
  world.core.addIdentityFile({ actor, part, file })

/** Somebody in the middle of level 2, with a passport and a face of their own. Returns the id of their case. */
async function given(person: Person, document: Buffer): Promise<string> {
  const { chat: actor, userId } = person
  await verified(world, person)
  granted(await world.core.beginIdentity({ actor }))
  granted(await world.core.giveIdentity({ actor, field: 'documentKind', value: 'passport' }))
  granted(await add(person, 'document', document))
  granted(await add(person, 'selfie', await photo(600, 600)))
  return (await world.deps.prisma.identityCase.findFirstOrThrow({ where: { userId, state: 'draft' } })).id
}

const open = (caseId: string, reason?: string) =>
  world.core.openIdentity({ actor: agent, caseId, ...(reason !== undefined && { reason }) })
const handIn = ({ chat: actor }: Person) => world.core.submitIdentity({ actor })

test('KYC-01 S67 identity/desk/twins: the very file of another person’s case is told to staff by number alone, and so is one that was rejected', async () => {
  const [anna, ben, cleo] = [await world.person(), await world.person(), await world.person()]
  const annas = await given(anna, passport)
  granted(await handIn(anna))
  const bens = await given(ben, passport)
  expect(granted(await open(annas)).twins).toEqual({ cases: 0, closed: 0, rejected: 0 })
  granted(await handIn(ben))
  for (const id of [annas, bens]) expect(granted(await open(id)).twins).toEqual({ cases: 1, closed: 0, rejected: 0 })
  const decided = {
    caseId: annas,
    decision: 'reject',
    code: 'not_accepted',
    words: 'This is not your passport',
  } as const
  granted(await world.core.decideIdentity({ actor: agent, ...decided }))
  const cleos = await given(cleo, passport)
  granted(await handIn(cleo))
  const told = granted(await open(cleos, 'to compare'))
  expect(told.twins).toEqual({ cases: 2, closed: 0, rejected: 1 })
  for (const { userId, name } of [anna, ben]) expect(JSON.stringify(told)).not.toMatch(new RegExp(`${userId}|${name}`))
  // What was deleted of the others is no twin any more.
  await world.deps.prisma.identityFile.updateMany({ where: { caseId: annas }, data: { content: null } })
  expect(granted(await open(cleos)).twins).toEqual({ cases: 1, closed: 0, rejected: 0 })
  // Of an account that is closed it may be the same person's, come back.
  await world.deps.prisma.user.update({ where: { id: ben.userId }, data: { state: 'closed' } })
  expect(granted(await open(cleos)).twins).toEqual({ cases: 0, closed: 1, rejected: 0 })
})

test('KYC-04 ADM-05 what was asked for again is read once it is handed in, and what was taken back is read by nobody', async () => {
  const person = await world.person()
  const caseId = await given(person, await photo())
  granted(await handIn(person))
  const { files } = granted(await open(caseId, 'to compare'))
  const shown = (fileId: string) => world.core.showIdentityFile({ actor: agent, fileId })
  const fileId = files[0]?.id ?? ''
  granted(await shown(fileId))
  const again = { caseId, decision: 'ask_again', code: 'unreadable', words: 'Once more' } as const
  granted(await world.core.decideIdentity({ actor: agent, ...again }))
  granted(await add(person, 'document', await photo(700, 700)))
  const newest = await world.deps.prisma.identityFile.findFirstOrThrow({ where: { caseId }, orderBy: { id: 'desc' } })
  const unread = { files: [], unmasked: null, readable: false }
  expect(granted(await open(caseId))).toMatchObject({ state: 'asked', ...unread })
  expect(refusal(await open(caseId, 'to compare')).code).toBe('superseded')
  for (const id of [fileId, newest.id]) expect(refusal(await shown(id)).code).toBe('superseded')
  granted(await handIn(person))
  expect(granted(await open(caseId, 'to compare')).files).toHaveLength(3)
  granted(await shown(newest.id))
  granted(await world.core.withdrawIdentity({ actor: person.chat }))
  expect(granted(await open(caseId))).toMatchObject({ state: 'withdrawn', ...unread })
  expect(refusal(await open(caseId, 'to compare')).code).toBe('superseded')
  for (const id of [fileId, newest.id]) expect(refusal(await shown(id)).code).toBe('superseded')
})
