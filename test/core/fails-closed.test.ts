import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Core, createCore, type Result } from '#core'
import { merchant } from '../support/api.ts'
import { brokenCore, type Fault } from '../support/broken.ts'
import { photo, verified } from '../support/identity.ts'
import { granted, PASSWORD, PIN, typePin } from '../support/people.ts'
import { enrol } from '../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../support/world.ts'
import { PHONE, SOURCE } from './people/web.ts'

// LOG-06: whatever a check needs and cannot have, what it guards does not happen. Each line breaks one thing, tries what
// it guards with everything else in order, and looks whether it happened after all.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What is tried, and whether it happened: looked at past the fault. */
type Attempt = { tried(core: Core): Promise<Result<unknown>>; happened(): Promise<boolean> }
type Check = { guards: string; table: string; faults?: readonly Fault[]; attempt(): Promise<Attempt> }

const count = async (rows: Promise<number>) => (await rows) > 0
const rowsOf = () => world.deps.prisma

const stateOf = async (id: string) => (await rowsOf().intent.findUniqueOrThrow({ where: { id } })).state

/** A payment whose card is drawn, with the PIN given where it takes one. */
async function card(amount: string, { given = true } = {}): Promise<Attempt & { payer: Person; intentId: string }> {
  const [payer, payee] = [await world.person({ balance: '900.00' }), await world.person()]
  const quoted = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf(amount, 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(quoted))
  if (given) await world.authorise(payer, intentId)
  const tried = (core: Core) => core.confirmPayment({ actor: payer.chat, intentId })
  return { payer, intentId, tried, happened: async () => (await stateOf(intentId)) !== 'draft' }
}

/** A card that is about to be drawn. */
async function quote(): Promise<Attempt> {
  const [payer, payee] = [await world.person({ balance: '50.00' }), await world.person()]
  const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf('25.00', 'EUR') }
  const happened = () => count(rowsOf().intent.count({ where: { ownerId: payer.userId } }))
  return { tried: (core) => core.quoteSend(asked), happened }
}

async function login(): Promise<Attempt> {
  const { email, userId } = await world.person()
  const given = { email, password: PASSWORD, device: PHONE, source: SOURCE }
  return { tried: (core) => core.logIn(given), happened: () => count(rowsOf().webSession.count({ where: { userId } })) }
}

async function codeFor200(): Promise<Attempt> {
  const payer = await world.person({ balance: '900.00' })
  const phone = await enrol(world, payer)
  granted(await world.core.setCodeThreshold({ actor: payer.chat, amount: amountOf('100.00', 'EUR') }))
  const payee = { userId: (await world.person()).userId }
  const amount = amountOf('200.00', 'EUR')
  const { intentId } = granted(await world.core.quoteSend({ actor: payer.chat, payee, amount }))
  await world.authorise(payer, intentId)
  const code = await phone.next()
  const happened = async () => (await rowsOf().intent.findUniqueOrThrow({ where: { id: intentId } })).codeAt !== null
  return { tried: (core) => core.giveCode({ actor: payer.chat, intentId, code }), happened }
}

/** A request that waits for a second person, and that person. */
async function asked(): Promise<Attempt> {
  const [asker, second, person] = [await world.agent(), await world.agent('supervisor'), await world.person()]
  const about = { actor: asker, userId: person.userId }
  granted(await world.core.restrictCustomer({ ...about, category: 'security', reason: 'odd' }))
  const ask = {
    actor: asker,
    asked: { kind: 'release_account', userId: person.userId },
    reason: 'called back',
  } as const
  const { id, hash } = granted(await world.core.requestApproval(ask))
  const state = async () => (await rowsOf().user.findUniqueOrThrow({ where: { id: person.userId } })).state
  const tried = (core: Core) => core.decideApproval({ actor: second, id, hash, decision: 'approve' })
  return { tried, happened: async () => (await state()) === 'active' }
}

async function reset(): Promise<Attempt> {
  const { email, emailBefore } = {
    email: `${crypto.randomUUID()}@example.org`,
    emailBefore: await rowsOf().mail.count(),
  }
  return {
    tried: (core) => core.requestReset({ email, source: SOURCE, locale: 'en' }),
    happened: async () => (await rowsOf().mail.count()) > emailBefore,
  }
}

async function invoice(): Promise<Attempt> {
  const { owner, key } = await merchant(world)
  const terms = {
    minor: 350n,
    currency: 'EUR',
    description: 'Tea',
    reference: null,
    metadata: {},
    livesSeconds: 60,
  } as const
  const tried = (core: Core) => core.createInvoice({ key, idempotencyKey: 'one', terms })
  return { tried, happened: () => count(rowsOf().paymentLink.count({ where: { shop: { ownerId: owner.userId } } })) }
}

async function unfreezing(): Promise<Attempt> {
  const person = await world.person()
  const phone = await enrol(world, person)
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
  const code = await phone.next()
  const state = async () => (await rowsOf().user.findUniqueOrThrow({ where: { id: person.userId } })).state
  const tried = (core: Core) => core.unfreezeSelf({ token, password: PASSWORD, code })
  return { tried, happened: async () => (await state()) === 'active' }
}

const CHECKS: readonly Check[] = [
  { guards: 'rate limits: a mail that is asked for', table: 'factor_throttle', attempt: reset },
  { guards: 'rate limits: an invoice of a server', table: 'factor_throttle', attempt: invoice },
  { guards: 'tries: a login', table: 'factor_throttle', attempt: login },
  { guards: 'second factor: a payment above its threshold', table: 'second_factor', attempt: codeFor200 },
  { guards: 'second factor: lost tries of it', table: 'factor_throttle', faults: ['throws'], attempt: codeFor200 },
  { guards: 'second factor: letting money out again', table: 'second_factor', faults: ['throws'], attempt: unfreezing },
  { guards: 'risk rules: a card', table: 'risk_rule', attempt: quote },
  { guards: 'risk rules: a confirmation', table: 'risk_rule', attempt: () => card('25.00') },
  {
    guards: 'risk rules: what they said cannot be kept',
    table: 'risk_decision',
    faults: ['throws'],
    attempt: () => card('260.00'),
  },
  { guards: 'limits: a card', table: 'limit_rule', attempt: quote },
  { guards: 'limits: a confirmation', table: 'limit_rule', attempt: () => card('25.00') },
  { guards: 'limits: what was spent', table: 'spend_counter', faults: ['throws'], attempt: () => card('25.00') },
  { guards: 'region: a card', table: 'region_rule', attempt: quote },
  { guards: 'whose chat it is: a confirmation', table: 'chat', attempt: () => card('5.00', { given: false }) },
  { guards: 'approval: the request', table: 'approval', attempt: asked },
  { guards: 'approval: who is of the staff', table: 'staff', attempt: asked },
  { guards: 'approval: who is the same person', table: 'same_person', faults: ['throws'], attempt: asked },
  { guards: 'approval: the record of it', table: 'audit_event', faults: ['throws'], attempt: asked },
  { guards: 'links: letting money out again', table: 'link_token', attempt: unfreezing },
  { guards: 'API keys: an invoice', table: 'api_key', attempt: invoice },
]
const ROWS = CHECKS.flatMap(({ faults = ['throws', 'is empty'], ...check }) =>
  faults.map((fault) => ({ ...check, fault })),
)

/** Refused as data, or not done at all: a fault is answered by the shells' last resort. */
async function refused({ tried, happened }: Attempt, core: Core): Promise<void> {
  const answer = await tried(core).catch(() => ({ ok: false }))
  expect(answer).toMatchObject({ ok: false })
  expect(await happened()).toBe(false)
}

describe('LOG-06 a check that cannot be made allows nothing', () => {
  test.each([
    ['no answer', async () => 'no_answer' as const],
    ['an end', () => Promise.reject(new Error('clamd is gone'))],
  ])('scanner: %s keeps no file and shows none', async (_what, scan) => {
    const person = await world.person()
    await verified(world, person)
    granted(await world.core.beginIdentity({ actor: person.chat }))
    granted(await world.core.giveIdentity({ actor: person.chat, field: 'documentKind', value: 'passport' }))
    const file = { actor: person.chat, part: 'document', file: await photo() } as const
    const attempted = {
      tried: (core: Core) => core.addIdentityFile(file),
      happened: () => count(rowsOf().identityFile.count({ where: { case: { userId: person.userId } } })),
    }
    await refused(attempted, createCore({ ...world.deps, scanner: { scan } }))
    granted(await attempted.tried(world.core))
    expect(await attempted.happened()).toBe(true)
  })

  test.each(['verifyPassword', 'verifyPin'] as const)('secrets: %s cannot be asked', async (name) => {
    const hasher = { ...world.deps.hasher, [name]: () => Promise.reject(new Error('no memory')) }
    const core = createCore({ ...world.deps, hasher })
    if (name === 'verifyPassword') return refused(await login(), core)
    const { payer, intentId, ...payment } = await card('25.00', { given: false })
    const { padId } = granted(await core.openPad({ actor: payer.chat, purpose: 'authorise', intentId }))
    await expect(typePin(core, payer.chat, padId, PIN)).rejects.toThrow()
    return refused(payment, core)
  })

  test('breached list: without it the program has no passwords to accept, it does not start', async () => {
    vi.resetModules()
    vi.doMock('@zxcvbn-ts/language-common', () => ({ dictionary: { 'passwords-common': [] } }))
    await expect(import('../../src/core/people/password/strength.ts')).rejects.toThrow()
    vi.doUnmock('@zxcvbn-ts/language-common')
    // What could not be loaded is forgotten: the next file of this process loads it.
    vi.resetModules()
  })

  test.each(ROWS)('$guards: $table $fault', async ({ table, fault, attempt }) => {
    const attempted = await attempt()
    await refused(attempted, brokenCore(world, table, fault))
    // It was the fault that refused it: with the table back it is allowed.
    granted(await attempted.tried(world.core))
    expect(await attempted.happened()).toBe(true)
  })
})
