import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEAKED, sandboxLeaks } from '../../../src/sandbox/leaked-passwords.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.deps.leaks = sandboxLeaks
})
afterAll(() => world.close())

const STOLEN = { code: 'password_weak', reason: 'leaked' }

test('ATH-05 S13 a password that was stolen elsewhere is not chosen after a reset; the link stays usable', async () => {
  const person = await world.person()
  const token = await resetLink(world, person, '198.51.100.1')
  const reset = (password: string) => world.core.resetPassword({ token, password, repeated: password })
  expect(refusal(await reset(LEAKED))).toEqual(STOLEN)
  granted(await reset(NEW_PASSWORD))
})

test('ATH-05 S14 nor in a change, which costs no try; a wrong old one is told before', async () => {
  const { chat: actor } = await world.person()
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'password_change' }))
  const change = (old: string, password: string) =>
    world.core.changePassword({ token, old, password, repeated: password })
  expect(refusal(await change('not my password', LEAKED)).code).toBe('auth_failed')
  for (let n = 0; n < 6; n++) expect(refusal(await change(PASSWORD, LEAKED))).toEqual(STOLEN)
  granted(await change(PASSWORD, NEW_PASSWORD))
})
