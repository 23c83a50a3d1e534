import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../support/people.ts'
import { BOT_ID, openWorld, type World } from '../support/world.ts'

const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('what is past its time goes, each at its own; what is alive stays', async () => {
  const { core, deps } = world
  const actor = world.stranger()
  const update = { botId: BOT_ID, updateIds: [1n] }
  granted(await core.meetChat({ chat: actor, firstName: 'New' }))
  granted(await core.startRegistration({ actor }))
  granted(await core.openPad({ actor, purpose: 'pin_set' }))
  const { token } = granted(await core.issueLink({ actor, purpose: 'password_set' }))
  const card = deps.newId()
  granted(await core.issueButtons({ actor, card, buttons: [{ action: 'go' }], ttlSeconds: 3600 }))
  granted(await core.claimUpdates(update))
  granted(await core.finishUpdates(update))

  const left = async () => [
    await deps.prisma.pinPad.count(),
    await deps.prisma.button.count(),
    await deps.prisma.registration.count(),
    await deps.prisma.linkToken.count(),
    await deps.prisma.handledUpdate.count(),
  ]
  const sweptAfter = async (seconds: number) => {
    await world.advance(seconds)
    const { ended } = granted(await core.sweep({}))
    return { ended, left: await left() }
  }
  expect(await sweptAfter(60)).toEqual({ ended: 0, left: [1, 1, 1, 1, 1] })
  expect(await sweptAfter(120)).toEqual({ ended: 1, left: [0, 1, 1, 1, 1] })
  expect(await sweptAfter(3600)).toEqual({ ended: 1, left: [0, 0, 1, 1, 1] })
  expect(refusal(await core.readLink({ token, purpose: 'password_set' }))).toEqual({ code: 'link_expired' })
  expect(await sweptAfter(DAY)).toEqual({ ended: 1, left: [0, 0, 0, 1, 1] })
  expect(await sweptAfter(7 * DAY)).toEqual({ ended: 1, left: [0, 0, 0, 0, 1] })
  expect(refusal(await core.readLink({ token, purpose: 'password_set' }))).toEqual({ code: 'link_unknown' })
  expect(await sweptAfter(23 * DAY)).toEqual({ ended: 1, left: [0, 0, 0, 0, 0] })
})

test('ATH-07 sweeping never shortens a lock or forgets tries that still count', async () => {
  const { core, deps } = world
  const person = await world.person()
  granted(await core.freezeSelf({ actor: person.chat }))
  const link = async () => granted(await core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
  const token = await link()
  for (let n = 0; n < 5; n++) await core.unfreezeSelf({ token, password: 'not-My-passw0rd' })
  granted(await core.sweep({}))
  expect(refusal(await core.unfreezeSelf({ token, password: person.password })).code).toBe('auth_locked')
  await world.advance(3600)
  granted(await core.sweep({}))
  const again = await link()
  for (let n = 0; n < 4; n++) await core.unfreezeSelf({ token: again, password: 'not-My-passw0rd' })
  const locked = refusal(await core.unfreezeSelf({ token: again, password: 'not-My-passw0rd' }))
  if (locked.code !== 'auth_locked') throw new Error(locked.code)
  expect(Math.round((locked.until.getTime() - deps.clock().getTime()) / 60_000)).toBe(30)
})
