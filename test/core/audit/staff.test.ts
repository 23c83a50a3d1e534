import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { codeAt } from '../../support/second-factor.ts'
import { byChat, reasonOf, trailOf } from '../../support/trail.ts'
import { openWorld, type World } from '../../support/world.ts'

// Who works here, and how they came to, or no longer do: by the console, by their page, by their chat, by an owner with a reason.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const code = (secret: string) => codeAt(secret, world.deps.clock())

test('LOG-04 staff.appointed, staff.invited, staff.code_set, staff.proven, staff.code_wrong and staff.locked, each by whom it was', async () => {
  const { core } = world
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'New' }))
  granted(await core.appointStaff({ ...chat, role: 'supervisor', name: 'New Hand' }))
  const { token } = granted(await core.inviteStaff(chat))
  const { secret } = granted(await core.readInvitation({ token }))
  granted(await core.acceptInvitation({ token, code: code(secret) }))
  await world.advance(60)
  const { until } = granted(await core.proveStaff({ actor: chat, code: code(secret) }))
  for (let tries = 0; tries < 5; tries++) refusal(await core.proveStaff({ actor: chat, code: '000000' }))

  const [console, theirs, subject] = ['system', byChat(chat), byChat(chat)]
  const [one] = await trailOf(world, 'staff.appointed', subject)
  expect(one).toEqual({ actor: console, subject, detail: { role: 'supervisor' } })
  expect(await trailOf(world, 'staff.invited')).toEqual([{ actor: console, subject, detail: {} }])
  expect(await trailOf(world, 'staff.code_set')).toEqual([{ actor: 'page:staff_code', subject, detail: {} }])
  const proven = { actor: theirs, subject, detail: { until: until.toISOString() } }
  expect(await trailOf(world, 'staff.proven')).toEqual([proven])
  expect(await trailOf(world, 'staff.code_wrong')).toEqual(Array(4).fill({ actor: theirs, subject, detail: {} }))
  expect(await trailOf(world, 'staff.locked')).toEqual([{ actor: theirs, subject, detail: {} }])
})

test('LOG-04 staff.dismissed: by the console, or by an owner, whose reason is kept with it; staff.tied says with whom', async () => {
  const { core } = world
  const [owner, agent, other]: ChatRef[] = [await world.agent('owner'), await world.agent(), await world.agent()]
  granted(await core.tieStaff({ chat: agent as ChatRef, other: other as ChatRef }))
  const tied = { actor: 'system', subject: byChat(agent as ChatRef), detail: { with: byChat(other as ChatRef) } }
  expect(await trailOf(world, 'staff.tied')).toEqual([tied])
  const who = String(agent?.telegramId)
  granted(await core.dismissColleague({ actor: owner as ChatRef, who, reason: 'left the company' }))
  granted(await core.dismissStaff(other as ChatRef))
  const [first, second] = await trailOf(world, 'staff.dismissed')
  expect(first).toMatchObject({ actor: byChat(owner as ChatRef), subject: byChat(agent as ChatRef) })
  expect(await reasonOf(world, first)).toBe('left the company')
  expect(second).toEqual({ actor: 'system', subject: byChat(other as ChatRef), detail: {} })
})
