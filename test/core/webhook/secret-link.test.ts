import { afterAll, beforeAll, expect, test } from 'vitest'
import { merchant } from '../../support/api.ts'
import { oneBehindTheOther } from '../../support/at-once.ts'
import { granted, refusal } from '../../support/people.ts'
import { movedAway } from '../../support/recovery.ts'
import { endpointOf } from '../../support/webhook.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from '../people/outbox.ts'

// The link to an endpoint's secret is its owner's, as those to their own secrets are.
const NEW = 'A-new-long-passw0rd'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function shopkeeper() {
  const { owner, key } = await merchant(world)
  const { id } = await endpointOf(world, key)
  return { owner, ask: (actor = owner.chat) => world.core.issueWebhookLink({ actor, id }) }
}

const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).findLast(({ template }) => template === named)?.values['token'] ?? ''

async function changesAddress({ chat: actor, email }: Person): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  const theirs = `new.${email}`
  granted(await world.core.changeEmail({ token, password: PASSWORD, code: '', email: theirs }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, theirs) }))
}

const ENDS: Record<string, (owner: Person) => Promise<unknown>> = {
  'a move': (owner) => movedAway(world, owner),
  'another address': changesAddress,
  async 'a move that is stopped'(owner) {
    granted(await world.core.stopRebind({ token: await mailed(owner.email, 'rebind_moved') }))
  },
  async 'an address that is kept'(owner) {
    granted(await world.core.keepEmail({ token: await mailed(owner.email, 'email_changed') }))
  },
  async 'another password'({ chat: actor }) {
    const { token } = granted(await world.core.issueLink({ actor, purpose: 'password_change' }))
    granted(await world.core.changePassword({ token, old: PASSWORD, password: NEW, repeated: NEW }))
  },
}

const FIRST: Record<string, (owner: Person) => Promise<Person['chat']>> = {
  'a move that is stopped': (owner) => movedAway(world, owner),
  async 'an address that is kept'(owner) {
    await changesAddress(owner)
    return owner.chat
  },
}

test.each(Object.keys(ENDS))('WHK-01 SES-03 a link to an endpoint’s secret ends with %s', async (what) => {
  const { owner, ask } = await shopkeeper()
  const chat = (await FIRST[what]?.(owner)) ?? owner.chat
  const { token } = granted(await ask(chat))
  granted(await world.core.getWebhookOffer({ token }))
  await ENDS[what]?.(owner)
  expect(refusal(await world.core.getWebhookOffer({ token })).code).toBe('link_expired')
  expect(refusal(await world.core.rotateByPage({ token, password: PASSWORD })).code).toBe('link_expired')
})

test('WHK-01 REC-07 nor is one given to a chat that has lost the wallet when its turn comes', async () => {
  const { owner, ask } = await shopkeeper()
  await oneBehindTheOther(
    world,
    owner.userId,
    () => movedAway(world, owner),
    async () => expect(refusal(await ask()).code).toBe('not_registered'),
  )
})
