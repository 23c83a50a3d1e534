import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-06 a link mailed by the version before, whose chat was shown no digits, is over and accuses nobody', async () => {
  const owner = await world.person()
  const { token } = await newChat(world)
  granted(await world.core.requestRecovery({ token, email: owner.email, source: '192.0.2.9', locale: 'en' }))
  const mail = (await mailsTo(world, owner.email)).find(({ template }) => template === 'recovery')
  await world.deps.prisma.rebind.updateMany({ where: { userId: owner.userId }, data: { number: null, askedFor: null } })
  const answer = await world.core.matchChat({ token: mail?.values['token'] ?? '', number: 42 })
  expect(refusal(answer).code).toBe('link_expired')
  expect((await mailsTo(world, owner.email)).map(({ template }) => template)).not.toContain('recovery_wrong_chat')
})
