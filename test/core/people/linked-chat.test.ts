import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { loggedIn } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('SES-04 the one chat a wallet is in is named in that chat and in a browser, and nobody else’s is', async () => {
  const person = await world.person()
  await world.person()
  const here = granted(await world.core.listChats({ actor: person.chat }))
  expect(here).toEqual([expect.objectContaining({ current: true })])
  const browser = await loggedIn(world, person)
  const there = granted(await world.core.listChats({ actor: browser }))
  expect(there).toEqual([{ ...here[0], current: false }])
})
