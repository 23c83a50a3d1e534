import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf, type Merchant, merchant } from '../../support/api.ts'
import { agree, BACK, connect, consent, visit } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { byChat, ofUser, trailOf } from '../../support/trail.ts'
import { answering, deliver, endpointOf, happening } from '../../support/webhook.ts'
import { openWorld, type World } from '../../support/world.ts'
import { tokenMailedTo } from '../people/outbox.ts'

// A shop's servers are let in, shut out and paid by, and each is in the trail of the shop: by a chat, a page or a key's id.
let world: World
let aurora: Merchant
let shop: string
beforeAll(async () => {
  world = await openWorld()
  aurora = await merchant(world)
  shop = `shop:${(await world.deps.prisma.shop.findFirstOrThrow()).id}`
})
afterAll(() => world.close())

const keysOf = async ({ owner }: Merchant) => granted(await world.core.listApiKeys({ actor: owner.chat }))

test('LOG-04 api_key.replaced is said of its page, api_key.revoked of the chat; which key, never the key', async () => {
  const [{ id = '' } = {}] = await keysOf(aurora)
  const { chat: actor, password } = aurora.owner
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'api_key' }))
  const replaces = { id, overlap: 'hour' } as const
  const { secret } = granted(await world.core.makeApiKey({ token, password, scopes: [], replaces }))
  granted(await world.core.revokeApiKey({ actor, id }))
  const replaced = { actor: 'page:api_key', subject: shop, detail: { key: id, overlap: 'hour' } }
  expect(await trailOf(world, 'api_key.replaced')).toEqual([replaced])
  expect(await trailOf(world, 'api_key.revoked')).toEqual([
    { actor: byChat(actor), subject: shop, detail: { key: id } },
  ])
  aurora = { ...aurora, key: secret }
})

test('LOG-04 webhook.added, webhook.rotated and webhook.removed are the server’s, by the id of its key', async () => {
  const { key } = aurora
  const [newest] = await keysOf(aurora)
  const { id } = await endpointOf(world, key)
  granted(await world.core.rotateEndpoint({ key, idempotencyKey: 'rotate', id }))
  granted(await world.core.removeEndpoint({ key, id }))
  const row = { actor: `api_key:${newest?.id}`, subject: shop, detail: { endpoint: expect.any(String) } }
  for (const action of ['webhook.added', 'webhook.rotated', 'webhook.removed'] as const)
    expect([action, await trailOf(world, action)]).toEqual([action, [row]])
})

test('LOG-04 webhook.disabled and webhook.enabled: by the owner in the chat, by the house where its server is gone', async () => {
  const { key, owner } = aurora
  const { chat: actor } = owner
  await endpointOf(world, key, { types: ['payment_link.deactivated'] })
  const { id } = await world.deps.prisma.webhookEndpoint.findFirstOrThrow()
  const named = granted(await world.core.listShopEndpoints({ actor }))[0]?.id ?? ''
  granted(await world.core.steerEndpoint({ actor, id: named, turn: 'disable' }))
  granted(await world.core.steerEndpoint({ actor, id: named, turn: 'enable' }))
  await happening(world, key)
  await deliver(world, id, answering(410))
  const row = { subject: shop, detail: { endpoint: id } }
  expect(await trailOf(world, 'webhook.enabled')).toEqual([{ actor: byChat(actor), ...row }])
  expect(await trailOf(world, 'webhook.disabled')).toEqual([
    { actor: byChat(actor), subject: shop, detail: { endpoint: id, why: 'owner' } },
    { actor: 'system', subject: shop, detail: { endpoint: id, why: 'gone' } },
  ])
})

test('LOG-04 connect_app.registered, connect_app.address_added and connect_app.removed are the owner’s, by app', async () => {
  const { chat: actor } = aurora.owner
  const { id } = granted(await world.core.registerApp({ actor, redirectUri: BACK }))
  granted(await world.core.addRedirect({ actor, id, redirectUri: `${BACK}/two` }))
  granted(await world.core.removeApp({ actor, id }))
  const row = { actor: byChat(actor), subject: shop, detail: { app: id } }
  expect(await trailOf(world, 'connect_app.registered')).toEqual([row])
  // How many there were until then: what came since somebody else had the chat is known by it.
  expect(await trailOf(world, 'connect_app.address_added')).toEqual([{ ...row, detail: { app: id, had: 1 } }])
  expect(await trailOf(world, 'connect_app.removed')).toEqual([{ ...row, detail: { app: id, ended: 0 } }])
})

test('LOG-04 connection.granted, connection.wrong_number and connection.revoked are the person’s; connection.ended says why', async () => {
  const { chat: actor } = aurora.owner
  const app = granted(await world.core.registerApp({ actor, redirectUri: BACK }))
  const [ana, where] = [await world.person(), { ...app, redirectUri: BACK }]
  const { token } = await visit(world, where)
  const asked = granted(await world.core.openConsent({ actor: ana.chat, token }))
  const { number } = granted(await world.core.getConnect({ token }))
  granted(await world.core.pickNumber({ actor: ana.chat, id: asked.id, number: (number % 90) + 10 }))
  const of = { actor: byChat(ana.chat), subject: ofUser(ana) }
  expect(await trailOf(world, 'connection.wrong_number')).toEqual([{ ...of, detail: { app: app.id } }])

  const { id } = await consent(world, ana, (await visit(world, where)).token)
  granted(await agree(world, ana, id))
  granted(await world.core.revokeConnection({ actor: ana.chat, id }))
  expect(await trailOf(world, 'connection.granted')).toEqual([{ ...of, detail: { connection: id, app: app.id } }])
  expect(await trailOf(world, 'connection.revoked')).toEqual([{ ...of, detail: { connection: id } }])

  // A refresh token that is shown twice is in two hands; an app that gives its own back ends it as well.
  const [stolen, given] = [await connect(world, ana, where), await connect(world, await world.person(), where)]
  const { clientId } = app
  granted(await world.core.refreshTokens({ clientId, refreshToken: stolen.refresh }))
  expect((await world.core.refreshTokens({ clientId, refreshToken: stolen.refresh })).ok).toBe(false)
  granted(await world.core.revokeToken({ clientId, token: given.refresh }))
  const ended = await trailOf(world, 'connection.ended')
  expect(ended.map(({ actor: by, detail }) => [by, detail])).toEqual([
    ['system', { connection: stolen.id, why: 'misused' }],
    ['system', { connection: given.id, why: 'app_revoked' }],
  ])
  expect(ended[0]?.subject).toBe(ofUser(ana))
})

test('LOG-04 payouts.allowed and payouts.ended are the owner’s; with the password’s end the house ends both, api_key.ended', async () => {
  const { owner } = aurora
  const { chat: actor } = owner
  const phone = await enrol(world, owner)
  const allow = async () => {
    const { id } = granted(await world.core.openAllowance({ actor }))
    await world.authorise(owner, id)
    granted(await world.core.giveCode({ actor, intentId: id, code: await phone.next() }))
    granted(await world.core.agreeAllowance({ actor, id }))
    return id
  }
  const first = await allow()
  granted(await world.core.endPayouts({ actor }))
  const second = await allow()
  const caps = { perPayment: '2000', perDay: '5000', currency: 'EUR' }
  expect(await trailOf(world, 'payouts.allowed')).toEqual(
    [first, second].map((allowance) => ({ actor: byChat(actor), subject: shop, detail: { allowance, ...caps } })),
  )
  await keyOf(world, owner, undefined, await phone.next())
  const keys = (await keysOf(aurora)).map(({ id }) => id).toSorted()
  const NEW = 'seven boats leaving at noon'
  granted(await world.core.requestReset({ email: owner.email, source: 'here', locale: 'en' }))
  const token = await tokenMailedTo(world, owner.email)
  granted(await world.core.resetPassword({ token, password: NEW, repeated: NEW }))
  expect(await trailOf(world, 'payouts.ended')).toEqual([
    { actor: byChat(actor), subject: shop, detail: { allowance: first } },
    { actor: 'system', subject: shop, detail: { allowance: second, why: 'reset' } },
  ])
  const [gone, ...more] = await trailOf(world, 'api_key.ended')
  expect([gone?.actor, gone?.subject, gone?.detail['why'], more]).toEqual(['system', ofUser(owner), 'reset', []])
  expect(String(gone?.detail['keys']).split(' ').toSorted()).toEqual(keys)
})
