import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreedTo, caseOf, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { stopIn } from '../../support/mailbox-thief.ts'
import { granted } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-08 whoever holds chat, password and authenticator, and no mailbox, does not use up the objection of the mailbox', async () => {
  const { core } = world
  const person = await world.person({ balance: '400.00' })
  const phone = await enrol(world, person)
  const id = await lostMailbox(world, person, 'thiefs@example.net', await phone.next())
  // The same hand moves the wallet into another chat of its own, with password and code, and stops that in the chat it holds.
  const { token } = await newChat(world)
  const code = await phone.next()
  granted(await core.comeBack({ token, email: person.email, password: person.password, code, source: '203.0.113.9' }))
  granted(await stopIn(world, person.chat))
  expect((await caseOf(world, person)).state).toBe('identity')
  await agreedTo(world, id)
  // The owner, who has read the mailbox all the time and said nothing yet, says no within the 72 hours.
  const links = [
    await linkMailed(world, person.email, 'mailbox_asked'),
    await linkMailed(world, person.email, 'mailbox_approved'),
  ]
  const said = []
  for (const link of links) said.push((await core.objectToMailbox({ token: link })).ok)
  expect(said).toContain(true)
})
