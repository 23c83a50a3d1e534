import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkMailed } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { movedAway } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'
import { loggedIn, NEW_PASSWORD } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-07 S35 a browser of an account that no chat has pays nothing, and hears how the account comes back', async () => {
  const { core } = world
  const person = await world.person({ balance: '50.00' })
  await movedAway(world, person)
  await world.person({ chat: person.chat })
  granted(await core.stopRebind({ token: await linkMailed(world, person.email, 'rebind_moved') }))
  const token = await linkMailed(world, person.email, 'password_void')
  granted(await core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  const actor = await loggedIn(world, { email: person.email, password: NEW_PASSWORD })
  expect(refusal(await core.quoteOnPage({ actor, token: 'A'.repeat(22) })).code).toBe('not_registered')
})
