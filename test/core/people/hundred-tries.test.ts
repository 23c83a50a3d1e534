import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import { refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { PHONE } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('ATH-07 of a hundred and twenty wrong passwords from thirty places at the same moment a hundred are looked at', async () => {
  const { email } = await world.person()
  const { hasher } = world.deps
  let looked = 0
  const counting = (...given: Parameters<typeof hasher.verifyPassword>) => {
    looked++
    return hasher.verifyPassword(...given)
  }
  const core = createCore({ ...world.deps, hasher: { ...hasher, verifyPassword: counting } })
  const tries = Array.from({ length: 120 }, (_, n) =>
    core.logIn({ email, password: 'not-My-passw0rd', device: PHONE, source: `192.0.4.${n % 30}` }),
  )
  const answers = (await Promise.all(tries)).map((answer) => refusal(answer).code)
  expect(looked).toBe(100)
  expect(new Set(answers)).toEqual(new Set(['auth_failed', 'auth_locked']))
})
