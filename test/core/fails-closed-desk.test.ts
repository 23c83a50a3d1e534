import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Core, createCore, type Result } from '#core'
import { brokenCore } from '../support/broken.ts'
import { granted, PASSWORD } from '../support/people.ts'
import { enrol } from '../support/second-factor.ts'
import { amountOf, openWorld, type World } from '../support/world.ts'
import { PHONE, SOURCE } from './people/web.ts'

// LOG-06, the rest of it: keys that cannot be used, and what guards the desk of staff. What is tried happens with
// everything in order, and does not where one check cannot be made; whether it happened is looked at past the fault.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Attempt = { tried(core: Core): Promise<Result<unknown>>; happened(): Promise<boolean> }

async function fails({ tried, happened }: Attempt, core: Core): Promise<void> {
  const answer = await tried(core).catch(() => ({ ok: false }))
  expect(answer).toMatchObject({ ok: false })
  expect(await happened()).toBe(false)
}

/** Past the fault the very same is allowed: it was the fault that refused it. */
async function allowed({ tried, happened }: Attempt): Promise<void> {
  granted(await tried(world.core))
  expect(await happened()).toBe(true)
}

const lost = (): never => {
  throw new Error('the key is gone')
}

/** A core whose keys no longer open secrets, or no longer find anybody by what they typed. */
function keylessCore(without: 'secrets' | 'index'): Core {
  const { keyring } = world.deps
  const secrets = { ...keyring.secrets, open: lost, openBytes: lost }
  return createCore({
    ...world.deps,
    keyring: without === 'secrets' ? { ...keyring, secrets } : { ...keyring, blindIndex: lost },
  })
}

async function login(): Promise<Attempt> {
  const { email, userId } = await world.person()
  const given = { email, password: PASSWORD, device: PHONE, source: SOURCE }
  const happened = async () => (await world.deps.prisma.webSession.count({ where: { userId } })) > 0
  return { tried: (core) => core.logIn(given), happened }
}

async function codeForPayment(): Promise<Attempt> {
  const [payer, payee] = [await world.person({ balance: '900.00' }), await world.person()]
  const phone = await enrol(world, payer)
  granted(await world.core.setCodeThreshold({ actor: payer.chat, amount: amountOf('100.00', 'EUR') }))
  const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf('200.00', 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(asked))
  await world.authorise(payer, intentId)
  const code = await phone.next()
  const happened = async () =>
    (await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: intentId } })).codeAt !== null
  return { tried: (core) => core.giveCode({ actor: payer.chat, intentId, code }), happened }
}

async function restricting(): Promise<Attempt> {
  const [lena, { userId }] = [await world.agent(), await world.person()]
  const asked = { actor: lena, userId, category: 'security', reason: 'odd' } as const
  const state = async () => (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state
  return {
    tried: (core) => core.restrictCustomer(asked),
    happened: async () => (await state()) === 'restricted',
  }
}

/** Names and numbers of a customer in full: what happens is the row that says who looked and why. */
async function looking(): Promise<Attempt> {
  const [lena, { userId }] = [await world.agent(), await world.person()]
  const where = { action: 'customer.unmasked', subject: `user:${userId}` }
  return {
    tried: (core) => core.lookUpCustomer({ actor: lena, who: { userId }, reason: 'they called' }),
    happened: async () => (await world.deps.prisma.auditEvent.count({ where })) > 0,
  }
}

describe('LOG-06 keys that cannot be used allow nothing', () => {
  test('nobody logs in where no address can be looked up', async () => {
    const attempt = await login()
    await fails(attempt, keylessCore('index'))
    await allowed(attempt)
  })

  test('no code is right where the authenticator’s secret cannot be opened', async () => {
    const attempt = await codeForPayment()
    await fails(attempt, keylessCore('secrets'))
    await allowed(attempt)
  })
})

describe('LOG-06 what guards the desk of staff allows nothing when it cannot be asked', () => {
  const ROWS = [
    ['restricting', 'staff', 'throws', restricting],
    ['restricting', 'staff', 'is empty', restricting],
    ['restricting', 'rebind', 'throws', restricting],
    ['restricting', 'same_person', 'throws', restricting],
    ['restricting', 'audit_event', 'throws', restricting],
    ['looking at all of a customer', 'staff', 'throws', looking],
    ['looking at all of a customer', 'staff', 'is empty', looking],
    ['looking at all of a customer', 'audit_event', 'throws', looking],
  ] as const

  test.each(ROWS)('%s: %s %s', async (_what, table, fault, attempt) => {
    const attempted = await attempt()
    await fails(attempted, brokenCore(world, table, fault))
    await allowed(attempted)
  })
})
