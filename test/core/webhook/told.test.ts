import { afterAll, beforeAll, expect, it } from 'vitest'
import { merchant, testKeyOf } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { endpointOf } from '../../support/webhook.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const kindsTo = async ({ userId }: Person) =>
  (await world.deps.prisma.notice.findMany({ where: { userId }, orderBy: { id: 'asc' } }))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('webhook_'))
    .toSorted()

it('WHK-05 API-01 a stolen key changes no secret and removes no endpoint unheard: by the one its thief signs what was never paid', async () => {
  const { owner, key } = await merchant(world)
  const { id } = await endpointOf(world, key)
  const rotate = { key, idempotencyKey: 'rotate-1', id }
  granted(await world.core.rotateEndpoint(rotate))
  // Sent again it is the same one, and no news.
  granted(await world.core.rotateEndpoint(rotate))
  expect(await kindsTo(owner)).toEqual(['webhook_added', 'webhook_rotated'])
  granted(await world.core.removeEndpoint({ key, id }))
  expect(await kindsTo(owner)).toEqual(['webhook_added', 'webhook_removed', 'webhook_rotated'])
})

it('WHK-05 one that is switched off is told, once; of test mode nobody is alarmed', async () => {
  const { owner, key } = await merchant(world)
  const { id } = await endpointOf(world, key)
  const tried = await endpointOf(world, await testKeyOf(world, owner))
  for (const off of [id, id, tried.id])
    granted(await world.core.steerEndpoint({ actor: owner.chat, id: off, turn: 'disable' }))
  expect((await kindsTo(owner)).filter((kind) => kind === 'webhook_off')).toHaveLength(1)
})

it('WHK-05 a secret changed on the page is told in the chat, too; of test mode nobody is alarmed', async () => {
  const { owner, key } = await merchant(world)
  const { id } = await endpointOf(world, key)
  const { token } = granted(await world.core.issueWebhookLink({ actor: owner.chat, id }))
  granted(await world.core.rotateByPage({ token, password: owner.password }))
  const test = await testKeyOf(world, owner)
  const tried = await endpointOf(world, test)
  granted(await world.core.rotateEndpoint({ key: test, idempotencyKey: 'rotate-1', id: tried.id }))
  expect((await kindsTo(owner)).filter((kind) => kind === 'webhook_rotated')).toHaveLength(1)
})
