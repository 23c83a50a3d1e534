import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import { openWorld, type World } from '../../support/world.ts'
import { PHONE } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('ATH-07 ATH-08 a password that could not be looked at is no try for its address either', async () => {
  const { email, password } = await world.person()
  const { hasher } = world.deps
  const busy = createCore({
    ...world.deps,
    hasher: {
      ...hasher,
      verifyPassword: async () => {
        throw new Error('busy')
      },
    },
  })
  for (let n = 0; n < 100; n++)
    await busy.logIn({ email, password, device: PHONE, source: '192.0.5.1' }).catch(() => null)
  const answer = await world.core.logIn({ email, password, device: PHONE, source: '192.0.6.1' })
  expect(answer).toMatchObject({ ok: true })
})
