import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyOf } from '../../support/api.ts'
import { askedWhile, heldRow } from '../../support/at-once.ts'
import { type App, agree, appOf, BROWSER, charge, connect, consent, visit } from '../../support/connection.ts'
import { rows } from '../../support/database.ts'
import { moved, stopIn } from '../../support/mailbox-thief.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { trailOf } from '../../support/trail.ts'
import { endpointOf } from '../../support/webhook.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

// Where a shop's apps send people, and where its sales are told: what of it came while somebody else had the chat.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400
const THEIRS = 'https://thief.example/back'

type Shop = { owner: Person; app: App; phone: Awaited<ReturnType<typeof enrol>>; told: string }

/** A shop with an app, and an endpoint with a key, all of it a while ago. */
async function shop(): Promise<Shop> {
  const app = await appOf(world)
  const { owner } = app
  const { id: told } = await endpointOf(world, await keyOf(world, owner))
  const phone = await enrol(world, owner)
  await world.advance(DAY)
  return { owner, app, phone, told }
}

const addressesOf = async ({ chat: actor }: Person) =>
  granted(await world.core.listApps({ actor })).map(({ redirectUris }) => redirectUris)
const endpointsOf = async ({ chat: actor }: Person) =>
  granted(await world.core.listShopEndpoints({ actor })).map(({ id }) => id)
const told = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).filter(({ kind }) => kind === 'shop_reach_ended')
const stateOf = async (id: string) => (await world.deps.prisma.connection.findUniqueOrThrow({ where: { id } })).state

test('REC-04 OAU-02 what a shop’s apps got while somebody had moved the wallet is gone once its chat stops the move, and what was allowed there', async () => {
  const { owner, app, phone } = await shop()
  const [ana, ben] = [await world.person(), await world.person()]
  const kept = await connect(world, ana, app)
  const actor = await moved(world, owner, phone)
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: app.redirectUri }))
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS }))
  granted(await world.core.registerApp({ actor, redirectUri: THEIRS }))
  const theirs = { ...app, redirectUri: THEIRS }
  const gone = await connect(world, ben, theirs)
  const [open, asked] = [await visit(world, theirs), await visit(world, theirs)]
  const card = await consent(world, ana, asked.token)
  granted(await stopIn(world, owner.chat))
  expect(await addressesOf(owner)).toEqual([[app.redirectUri]])
  expect([await stateOf(kept.id), await stateOf(gone.id)]).toEqual(['active', 'ended'])
  expect((await world.core.openConsent({ actor: ana.chat, token: open.token })).ok).toBe(false)
  expect((await agree(world, ana, card.id)).ok).toBe(false)
  expect(await told(owner)).toEqual([
    { kind: 'shop_reach_ended', apps: 1, addresses: 1, endpoints: 0, secrets: 0, why: 'stopped' },
  ])
  expect(granted(await world.core.getBound({ actor: owner.chat })).returns).toBe(1)
  const { id } = await world.deps.prisma.shop.findUniqueOrThrow({ where: { ownerId: owner.userId } })
  expect(await trailOf(world, 'connect_app.addresses_removed', `shop:${id}`)).toEqual([
    { actor: 'system', subject: `shop:${id}`, detail: { app: app.id, addresses: 1, ended: 1, why: 'stopped' } },
  ])
})

test('REC-05 WHK-01 what was set up since another address was asked for is gone once the old mailbox keeps it; of a secret that was changed its owner hears', async () => {
  const { owner, app, phone, told: before } = await shop()
  const { core } = world
  const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'email_change' }))
  const code = await phone.next()
  granted(await core.changeEmail({ token, password: PASSWORD, code, email: 'reach@example.net' }))
  granted(await core.confirmEmail({ token: await tokenMailedTo(world, 'reach@example.net') }))
  const { token: made } = granted(await core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const scopes = ['webhooks:write'] as const
  const { secret: key } = granted(
    await core.makeApiKey({ token: made, password: PASSWORD, code: await phone.next(), scopes }),
  )
  await endpointOf(world, key, { url: 'https://thief.example/hook' })
  granted(await core.rotateEndpoint({ key, idempotencyKey: 'rotate', id: before }))
  granted(await core.addRedirect({ actor: owner.chat, id: app.id, redirectUri: THEIRS }))
  const undo = (await mailsTo(world, owner.email)).findLast(({ template }) => template === 'email_changed')
  granted(await core.keepEmail({ token: undo?.values['token'] ?? '' }))
  expect(await endpointsOf(owner)).toEqual([before])
  expect(await addressesOf(owner)).toEqual([[app.redirectUri]])
  expect(await told(owner)).toEqual([
    { kind: 'shop_reach_ended', apps: 0, addresses: 1, endpoints: 1, secrets: 1, why: 'email_kept' },
  ])
})

test('REC-04 OAU-02 a visit to an address that is gone sends nobody there any more, answered or not', async () => {
  const { owner, app, phone } = await shop()
  const ana = await world.person()
  const actor = await moved(world, owner, phone)
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS }))
  const theirs = { ...app, redirectUri: THEIRS }
  const [open, allowed] = [await visit(world, theirs), await visit(world, theirs)]
  granted(await agree(world, ana, (await consent(world, ana, allowed.token)).id))
  granted(await stopIn(world, owner.chat))
  for (const { token } of [open, allowed])
    expect(refusal(await world.core.finishConnect({ token, browser: BROWSER }))).toEqual({
      code: 'connect_failed',
      why: 'app',
      again: null,
    })
})

test('REC-04 OAU-02 who is agreeing to such a visit while its address goes, and began before, allows nothing', async () => {
  const { owner, app, phone } = await shop()
  const ana = await world.person()
  const kept = await connect(world, ana, app)
  const actor = await moved(world, owner, phone)
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS }))
  const { token } = await visit(world, { ...app, redirectUri: THEIRS })
  const { id } = await consent(world, ana, token)
  const row = await heldRow(world, `select 1 from connection where id = '${kept.id}' for update`)
  const agreeing = agree(world, ana, id)
  await row.someoneWaits(1)
  await world.advance(1)
  granted(await stopIn(world, owner.chat))
  await row.release()
  expect((await agreeing).ok).toBe(false)
  expect([await stateOf(kept.id), await stateOf(id)]).toEqual(['active', 'draft'])
})

test('REC-04 OAU-02 addresses of which the trail does not say how many there were before are gone, too, but never the first, nor any twice', async () => {
  const { owner, app, phone } = await shop()
  granted(await world.core.addRedirect({ actor: owner.chat, id: app.id, redirectUri: `${app.redirectUri}/two` }))
  await world.advance(DAY)
  const before = [app.redirectUri, `${app.redirectUri}/two`]
  const actor = await moved(world, owner, phone)
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS }))
  // As an older process writes it.
  const since = `action = 'connect_app.address_added' and detail->>'app' = '${app.id}'`
  await rows(world.database.superuser, `update audit_event set detail = detail - 'had' where ${since} returning id`)
  granted(await stopIn(world, owner.chat))
  expect(await addressesOf(owner)).toEqual([before])
  expect(await told(owner)).toMatchObject([{ addresses: 1 }])
})

test('OAU-05 REC-04 a charge by what is allowed to the shop, and the chat that stops the move, wait for each other in one order', async () => {
  const { owner, app, phone } = await shop()
  const ana = await world.person({ balance: '50.00' })
  const actor = await moved(world, owner, phone)
  granted(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS }))
  const theirs = await connect(world, ana, { ...app, redirectUri: THEIRS })
  const row = await heldRow(world, `select 1 from connection where id = '${theirs.id}' for update`)
  const stopping = stopIn(world, owner.chat)
  await row.someoneWaits(1)
  // Whoever ends connections holds no account yet.
  const accounts = `select id from ledger.account where owner = 'user:${owner.userId}' for update nowait`
  expect((await rows(world.database.superuser, accounts)).length).toBeGreaterThan(0)
  await row.release()
  granted(await stopping)
  expect((await charge(world, theirs, 100n)).ok).toBe(false)
})

test('REC-04 a shop that nobody touched meanwhile keeps all of it, and its owner hears nothing', async () => {
  const { owner, app, phone, told: before } = await shop()
  await moved(world, owner, phone)
  granted(await stopIn(world, owner.chat))
  expect([await addressesOf(owner), await endpointsOf(owner)]).toEqual([[[app.redirectUri]], [before]])
  expect(await told(owner)).toEqual([])
})

describe('SES-05 nobody adds where people are sent', () => {
  test('REC-04 in the moment in which the chat stops the move', async () => {
    const { owner, app, phone } = await shop()
    const actor = await moved(world, owner, phone)
    const row = await heldRow(world, `select 1 from connect_app where id = '${app.id}' for update`)
    const add = () => world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS })
    granted(await askedWhile(row, add, () => stopIn(world, owner.chat)))
    expect(await addressesOf(owner)).toEqual([[app.redirectUri]])
  })

  test('while the account is frozen', async () => {
    const { owner, app } = await shop()
    const { chat: actor } = owner
    granted(await world.core.freezeSelf({ actor }))
    const frozen = 'account_frozen_by_user'
    expect(refusal(await world.core.addRedirect({ actor, id: app.id, redirectUri: THEIRS })).code).toBe(frozen)
    expect(refusal(await world.core.registerApp({ actor, redirectUri: THEIRS })).code).toBe(frozen)
    granted(await world.core.removeApp({ actor, id: app.id }))
  })
})
