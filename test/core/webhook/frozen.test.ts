import { afterAll, beforeAll, expect, test } from 'vitest'
import { merchant } from '../../support/api.ts'
import { granted, refusal } from '../../support/people.ts'
import { endpointOf } from '../../support/webhook.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'

// A key that was stolen reads on while its owner has the account frozen. It says nothing of where their sales are told.
const STOPPED = { code: 'account_restricted' }
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('WHK-01 S64 API-01 while the account is frozen no key adds an address, takes a secret or switches one on; asked again, what was done before is told', async () => {
  const { core } = world
  const { owner, key } = await merchant(world)
  const { id } = await endpointOf(world, key)
  const first = { key, idempotencyKey: 'before', url: 'https://shop.example/before', types: null }
  granted(await core.createEndpoint(first))
  granted(await core.freezeSelf({ actor: owner.chat }))
  const add = { key, idempotencyKey: 'added', url: 'https://thief.example/in', types: null }
  expect(refusal(await core.createEndpoint(add))).toEqual(STOPPED)
  expect(refusal(await core.rotateEndpoint({ key, idempotencyKey: 'rotated', id }))).toEqual(STOPPED)
  expect(refusal(await core.enableEndpoint({ key, idempotencyKey: 'enabled', id }))).toEqual(STOPPED)
  expect(granted(await core.createEndpoint(first)).replayed).toBe(true)
  expect(await world.deps.prisma.webhookEndpoint.count({ where: { url: { contains: 'thief' } } })).toBe(0)
})

test('WHK-01 S64 nor does a chat; switched off it can be, and once the account is open again it goes on', async () => {
  const { core } = world
  const { owner, key } = await merchant(world)
  const { chat: actor } = owner
  const { id } = await endpointOf(world, key)
  granted(await core.freezeSelf({ actor }))
  granted(await core.steerEndpoint({ actor, id, turn: 'disable' }))
  const frozen = { code: 'account_frozen_by_user' }
  expect(refusal(await core.steerEndpoint({ actor, id, turn: 'enable' }))).toEqual(frozen)
  expect(refusal(await core.issueWebhookLink({ actor, id }))).toEqual(frozen)
  const { token } = granted(await core.issueLink({ actor, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token, password: PASSWORD }))
  expect(granted(await core.steerEndpoint({ actor, id, turn: 'enable' })).state).toBe('enabled')
})

test('S64 a place that was offered before the freeze is not taken after it: whoever held the phone may have offered it', async () => {
  const { core } = world
  const { owner } = await merchant(world)
  const invitation = granted(await core.inviteMember({ actor: owner.chat, role: 'cashier' }))
  granted(await core.freezeSelf({ actor: owner.chat }))
  const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token, password: PASSWORD }))
  const stranger = await world.person()
  const read = await core.readTeamInvitation({ actor: stranger.chat, token: invitation.token })
  expect(refusal(read)).toEqual({ code: 'invitation_over' })
})
