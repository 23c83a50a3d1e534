import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveCase, waitingCase } from '../../support/identity.ts'
import { lostMailbox, pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

// What staff hold a lost mailbox against is worth as much as it is old: an open phone and a password make all of it in a day.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-08 ADM-05 staff see since when there are PIN, authenticator and level, and what is younger than thirty days', async () => {
  const person = await world.person()
  await world.advance(31 * DAY)
  await approveCase(world, await waitingCase(world, person))
  const phone = await enrol(world, person)
  const id = await lostMailbox(world, person, 'young@example.net', await phone.next())
  const { since } = granted(await world.core.readMailboxCase({ actor: await world.agent('agent'), id }))
  expect(since.map(({ what, young }) => [what, young])).toEqual([
    ['pin', false],
    ['code', true],
    ['level', true],
  ])
})

test('KYC-05 S64 ATH-11 handing in who one is: told by mail, and while its owner has the account frozen with the PIN', async () => {
  const person = await world.person()
  const { chat: actor } = person
  const { core } = world
  granted(await core.freezeSelf({ actor }))
  expect(refusal(await core.issueLink({ actor, purpose: 'identity' }))).toEqual({ code: 'pin_needed', why: 'identity' })
  expect((await refusedThenHandedIn(person)).code).toBe('pin_needed')
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('identity_submitted')
})

test('KYC-05 S64 a page for it that was asked for before its owner froze the account is over; another takes the PIN', async () => {
  const person = await world.person()
  const { chat: actor } = person
  const { core } = world
  const { token: link } = granted(await core.issueLink({ actor, purpose: 'identity' }))
  granted(await core.beginIdentity({ actor: { link } }))
  granted(await core.freezeSelf({ actor }))
  const over = { code: 'link_expired' }
  expect(refusal(await core.getIdentity({ actor: { link } }))).toEqual(over)
  expect(refusal(await core.giveIdentity({ actor: { link }, field: 'country', value: 'DE' }))).toEqual(over)
  expect(refusal(await core.readLink({ token: link, purpose: 'identity' }))).toEqual(over)
  await pinGiven(world, person)
  const { token: another } = granted(await core.issueLink({ actor, purpose: 'identity' }))
  // Frozen already, it is not frozen again: what took the PIN stays.
  granted(await core.freezeSelf({ actor }))
  granted(await core.getIdentity({ actor: { link: another } }))
})

test('KYC-05 S64 a restriction over its owner’s freeze, or under it, takes the PIN off nothing; one alone asks for papers', async () => {
  const { core } = world
  const lena = await world.agent('agent')
  const [frozenFirst, stoppedFirst, stopped] = [await world.person(), await world.person(), await world.person()]
  const stop = async ({ userId }: typeof stopped) =>
    granted(await core.restrictCustomer({ actor: lena, userId, category: 'security', reason: 'a stolen phone' }))
  granted(await core.freezeSelf({ actor: frozenFirst.chat }))
  for (const person of [frozenFirst, stoppedFirst, stopped]) await stop(person)
  granted(await core.freezeSelf({ actor: stoppedFirst.chat }))
  for (const person of [frozenFirst, stoppedFirst]) {
    const asked = await core.issueLink({ actor: person.chat, purpose: 'identity' })
    expect(refusal(asked)).toEqual({ code: 'pin_needed', why: 'identity' })
    expect((await refusedThenHandedIn(person)).code).toBe('pin_needed')
  }
  granted(await core.issueLink({ actor: stopped.chat, purpose: 'identity' }))
  await waitingCase(world, stopped)
})

async function refusedThenHandedIn(person: Awaited<ReturnType<World['person']>>) {
  const { core } = world
  const actor = person.chat
  granted(await core.beginIdentity({ actor }))
  for (const [field, value] of [
    ['name', person.name],
    ['birthDate', '1990-12-31'],
    ['country', 'DE'],
  ] as const)
    granted(await core.giveIdentity({ actor, field, value }))
  const refused = refusal(await core.submitIdentity({ actor }))
  await pinGiven(world, person)
  granted(await core.submitIdentity({ actor }))
  return refused
}
