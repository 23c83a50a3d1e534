import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { keyOf, merchant, testKeyOf } from '../../support/api.ts'
import { moved, type Phone, stopIn } from '../../support/mailbox-thief.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { endpointOf } from '../../support/webhook.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

// Whoever has the chat, and a key, can keep a shop's server from hearing of its sales: of what is left so its owner hears.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400

type Shop = { owner: Person; phone: Phone; key: string }

async function shop(): Promise<Shop> {
  const { owner, key } = await merchant(world)
  return { owner, key, phone: await enrol(world, owner) }
}

const steer = async (actor: ChatRef, id: string, turn: 'enable' | 'disable') =>
  granted(await world.core.steerEndpoint({ actor, id, turn }))
const remove = async (key: string, { id }: { id: string }) => granted(await world.core.removeEndpoint({ key, id }))

const told = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).filter(({ kind }) => kind === 'shop_reach_ended')
const NOTHING = { kind: 'shop_reach_ended', apps: 0, addresses: 0, endpoints: 0, secrets: 0 }

test('REC-04 WHK-01 of what was switched off meanwhile its owner hears; what they switched off before, or is on again, is no news', async () => {
  const { owner, phone, key } = await shop()
  const [off, before, again] = [
    await endpointOf(world, key),
    await endpointOf(world, key),
    await endpointOf(world, key),
  ]
  await steer(owner.chat, before.id, 'disable')
  await world.advance(DAY)
  const actor = await moved(world, owner, phone)
  for (const { id } of [off, again]) await steer(actor, id, 'disable')
  await steer(actor, again.id, 'enable')
  granted(await stopIn(world, owner.chat))
  expect(await told(owner)).toEqual([{ ...NOTHING, off: 1, why: 'stopped' }])
})

/** Whoever has the chat and what the authenticator is kept in takes a mailbox of their own. */
async function mailboxTaken({ owner, phone }: Shop, email: string): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: await phone.next(), email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
}

/** Its owner takes it back, by what the mailbox they had was sent. */
async function mailboxKept({ email }: Person): Promise<void> {
  const undo = (await mailsTo(world, email)).findLast(({ template }) => template === 'email_changed')
  granted(await world.core.keepEmail({ token: undo?.values['token'] ?? '' }))
}

test('REC-05 WHK-01 of what was removed meanwhile its owner hears; what was removed before, came meanwhile, or is of test mode, is no news', async () => {
  const mine = await shop()
  const { owner, phone, key } = mine
  const [first, second, before] = [
    await endpointOf(world, key),
    await endpointOf(world, key),
    await endpointOf(world, key),
  ]
  const inTest = await testKeyOf(world, owner)
  const ofTest = await endpointOf(world, inTest)
  await remove(key, before)
  await world.advance(DAY)
  await mailboxTaken(mine, 'removed@example.net')
  const theirs = await keyOf(world, owner, undefined, await phone.next())
  const came = await endpointOf(world, theirs)
  for (const endpoint of [first, second, came]) await remove(theirs, endpoint)
  await remove(inTest, ofTest)
  await endpointOf(world, theirs)
  await mailboxKept(owner)
  expect(await told(owner)).toEqual([{ ...NOTHING, endpoints: 1, removed: 2, why: 'email_kept' }])
})

test('REC-05 WHK-01 what the house itself removed was told of then, and is not told again', async () => {
  const mine = await shop()
  const { owner, phone, key } = mine
  await endpointOf(world, key)
  await world.advance(DAY)
  await mailboxTaken(mine, 'house@example.net')
  const { id, shopId } = await world.deps.prisma.webhookEndpoint.findFirstOrThrow({
    where: { shop: { ownerId: owner.userId } },
  })
  // As it does at a recovery of that time, of one that somebody had added just before.
  const at = world.deps.clock()
  const detail = { endpoint: id, why: 'stopped' }
  const row = { at, actor: 'system', action: 'webhook.removed', subject: `shop:${shopId}`, detail }
  await world.deps.prisma.webhookEndpoint.delete({ where: { id } })
  await world.deps.prisma.auditEvent.create({ data: row })
  const theirs = await keyOf(world, owner, undefined, await phone.next())
  await endpointOf(world, theirs)
  await mailboxKept(owner)
  expect(await told(owner)).toEqual([{ ...NOTHING, endpoints: 1, why: 'email_kept' }])
})

test('REC-05 WHK-01 one that was switched off first and then removed counts once, as removed', async () => {
  const mine = await shop()
  const { owner, phone, key } = mine
  const gone = await endpointOf(world, key)
  await world.advance(DAY)
  await mailboxTaken(mine, 'both@example.net')
  await steer(owner.chat, gone.id, 'disable')
  await remove(await keyOf(world, owner, undefined, await phone.next()), gone)
  await mailboxKept(owner)
  expect(await told(owner)).toEqual([{ ...NOTHING, removed: 1, why: 'email_kept' }])
})
