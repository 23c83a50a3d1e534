import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Core, Result } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { loggedIn, PHONE, SOURCE } from './web.ts'
import { watchedCore } from './work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WRONG = 'not-My-passw0rd'
const attempt = (email: string, password: string, source = SOURCE) =>
  world.core.logIn({ email, password, device: PHONE, source })

test('SES-02 a session is 32 random bytes of which the database knows the hash, and a new one at every login', async () => {
  const person = await world.person()
  const [first, second] = [await loggedIn(world, person), await loggedIn(world, person)]
  expect(first.session).not.toBe(second.session)
  expect(Buffer.from(first.session, 'base64url')).toHaveLength(32)
  const rows = await world.deps.prisma.webSession.findMany({ where: { userId: person.userId } })
  const hashes = rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex'))
  expect(hashes).toContain(createHash('sha256').update(first.session).digest('hex'))
  expect(JSON.stringify(rows)).not.toContain(first.session)
})

test('ATH-11 a login is told in the chat and by mail, with what is known of the browser', async () => {
  const person = await world.person()
  await loggedIn(world, person)
  expect(await world.deps.prisma.notice.count({ where: { userId: person.userId, kind: 'logged_in' } })).toBe(1)
  const mail = (await mailsTo(world, person.email)).find(({ template }) => template === 'logged_in')
  expect(mail?.values).toMatchObject({ browser: 'Chrome', system: 'Android' })
})

test('SES-02 a session ends 15 minutes after its last page, and after 8 hours however busy it is', async () => {
  const person = await world.person()
  const actor = await loggedIn(world, person)
  await world.advance(14 * 60)
  expect(granted(await world.core.continueSession({ actor }))).toMatchObject({ name: person.name, state: 'active' })
  await world.advance(14 * 60)
  granted(await world.core.continueSession({ actor }))
  const idle = await loggedIn(world, person)
  for (let minutes = 28; minutes < 8 * 60; minutes += 14) {
    granted(await world.core.continueSession({ actor }))
    await world.advance(14 * 60)
  }
  expect(refusal(await world.core.continueSession({ actor }))).toEqual({ code: 'session_ended' })
  expect(refusal(await world.core.getHistory({ actor: idle, limit: 5 }))).toEqual({ code: 'session_ended' })
  granted(await world.core.sweep({}))
  expect(await world.deps.prisma.webSession.count({ where: { userId: person.userId } })).toBe(0)
})

test('SES-04 its owner lists the browsers and ends one or all others, from a page or the chat; nobody else’s', async () => {
  const [person, stranger] = [await world.person(), await world.person()]
  const [mine, other] = [await loggedIn(world, person), await loggedIn(world, person)]
  const foreign = await loggedIn(world, stranger)
  const seen = granted(await world.core.listSessions({ actor: mine }))
  expect(seen.map(({ current }) => current).sort()).toEqual([false, true])
  expect(seen[0]?.device).toEqual(PHONE)
  const id = seen.find(({ current }) => !current)?.id ?? ''
  expect(refusal(await world.core.endSession({ actor: foreign, id }))).toEqual({ code: 'not_found' })
  granted(await world.core.endSession({ actor: mine, id }))
  expect(refusal(await world.core.continueSession({ actor: other })).code).toBe('session_ended')
  const third = await loggedIn(world, person)
  expect(granted(await world.core.endOtherSessions({ actor: mine }))).toEqual({ ended: 1 })
  expect(refusal(await world.core.continueSession({ actor: third })).code).toBe('session_ended')
  granted(await world.core.continueSession({ actor: mine }))
  expect(granted(await world.core.endOtherSessions({ actor: person.chat }))).toEqual({ ended: 1 })
  expect(granted(await world.core.listSessions({ actor: person.chat }))).toEqual([])
  granted(await world.core.continueSession({ actor: foreign }))
})

test('ATH-07 ATH-09 an address nobody has is refused step by step as a real one, with the same work', async () => {
  const { email } = await world.person()
  const { core, work } = watchedCore(world)
  const tries = async (address: string) => {
    const steps = []
    for (let n = 0; n < 6; n++) {
      work.length = 0
      const failure = refusal(await core.logIn({ email: address, password: WRONG, device: PHONE, source: '192.0.2.9' }))
      const { code } = failure
      steps.push({ code, left: code === 'auth_failed' ? failure.triesLeft : null, work: [...work] })
    }
    return steps
  }
  const known = await tries(email)
  expect(known.map(({ code }) => code)).toEqual([...Array(4).fill('auth_failed'), 'auth_locked', 'auth_locked'])
  expect(known.map(({ left }) => left)).toEqual([4, 3, 2, 1, null, null])
  expect(known[0]?.work).toContain('hasher.verifyPassword')
  expect(await tries('nobody.at.all@example.net')).toEqual(known)
})

test('ATH-07 the right password waits for the lock to end, which a login then forgives', async () => {
  const { email } = await world.person()
  for (let n = 0; n < 5; n++) refusal(await attempt(email, WRONG, '192.0.2.10'))
  const locked = refusal(await attempt(email, PASSWORD, '192.0.2.10'))
  if (locked.code !== 'auth_locked') throw new Error(locked.code)
  expect(Math.round((locked.until.getTime() - world.deps.clock().getTime()) / 60_000)).toBe(15)
  await world.advance(15 * 60 + 1)
  granted(await attempt(email, PASSWORD, '192.0.2.10'))
  expect(refusal(await attempt(email, WRONG, '192.0.2.10'))).toEqual({ code: 'auth_failed', triesLeft: 4 })
})

test('ATH-07 right passwords typed at the same time are all right, whichever of them forgives the others', async () => {
  const { email } = await world.person()
  for (let round = 0; round < 15; round++) {
    const answers = await Promise.all(Array.from({ length: 4 }, () => attempt(email, PASSWORD)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  }
})

test('ATH-07 thirty wrong passwords an hour from one place, whatever addresses they are tried for', async () => {
  const source = '192.0.2.12'
  for (let n = 0; n < 30; n++) refusal(await attempt(`stuffed${n}@example.net`, WRONG, source))
  const { email } = await world.person()
  expect(refusal(await attempt(email, PASSWORD, source)).code).toBe('too_many_requests')
  granted(await attempt(email, PASSWORD, '192.0.2.13'))
})

test('ATH-02 a hash of another cost is replaced at login', async () => {
  const person = await world.person()
  const { hash } = await import('@node-rs/argon2')
  const passwordHash = await hash(PASSWORD, { memoryCost: 16, timeCost: 1, parallelism: 1 })
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { passwordHash } })
  await loggedIn(world, person)
  const after = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect(after.passwordHash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/)
  await loggedIn(world, person)
})

test('S64 a browser freezes the account: nothing goes out, other browsers are logged out, chat and mail tell of it', async () => {
  const person = await world.person({ balance: '20.00' })
  const [mine, other] = [await loggedIn(world, person), await loggedIn(world, person)]
  granted(await world.core.freezeSelf({ actor: mine }))
  expect(granted(await world.core.continueSession({ actor: mine })).state).toBe('frozen_by_user')
  expect(refusal(await world.core.continueSession({ actor: other })).code).toBe('session_ended')
  const payee = { userId: (await world.person()).userId }
  const refused = await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('1.00', 'EUR') })
  expect(refusal(refused).code).toBe('account_frozen_by_user')
  expect(await world.deps.prisma.notice.count({ where: { userId: person.userId, kind: 'account_frozen' } })).toBe(1)
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('account_frozen')
})

test('SES-03 a freeze in the chat logs every browser out, and what was confirmed by nobody before it pays nothing after it', async () => {
  const person = await world.person({ balance: '20.00' })
  const { chat: actor } = person
  const browser = await loggedIn(world, person)
  const payee = { userId: (await world.person()).userId }
  const card = granted(await world.core.quoteSend({ actor, payee, amount: amountOf('1.00', 'EUR') }))
  granted(await world.core.freezeSelf({ actor }))
  expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
  expect(refusal(await world.core.confirmPayment({ actor, intentId: card.intentId })).code).toBe('quote_expired')
})

// Every call that moves money or changes an account, asked by a browser that is logged in.
type Ask = (core: Core, actor: ChatRef, payee: Person, intentId: string) => Promise<Result<unknown>>
const CHAT_ONLY: [name: string, ask: Ask][] = [
  [
    'quoteSend',
    (core, actor, payee) =>
      core.quoteSend({ actor, payee: { handle: payee.okpayId }, amount: amountOf('1.00', 'EUR') }),
  ],
  ['requoteSend', (core, actor, _p, intentId) => core.requoteSend({ actor, intentId })],
  ['confirmPayment', (core, actor, _p, intentId) => core.confirmPayment({ actor, intentId })],
  ['cancelPayment', (core, actor, _p, intentId) => core.cancelPayment({ actor, intentId })],
  ['startTopUp', (core, actor) => core.startTopUp({ actor, rail: 'bank', amount: amountOf('1.00', 'EUR') })],
  ['openPad', (core, actor, _p, intentId) => core.openPad({ actor, purpose: 'authorise', intentId })],
  ['issueLink', (core, actor) => core.issueLink({ actor, purpose: 'unfreeze' })],
  ['chooseLanguage', (core, actor) => core.chooseLanguage({ actor, locale: 'zh-CN' })],
  ['listTickets', (core, actor) => core.listTickets({ actor })],
]

test.each(CHAT_ONLY)('TXA-01 a browser that is logged in cannot %s', async (_name, ask) => {
  const person = await world.person({ balance: '20.00' })
  const payee = await world.person()
  const quote = { payee: { handle: payee.okpayId }, amount: amountOf('1.00', 'EUR') }
  const card = granted(await world.core.quoteSend({ actor: person.chat, ...quote }))
  const browser = (await loggedIn(world, person)) as unknown as ChatRef
  const answer = await ask(world.core, browser, payee, card.intentId).catch(() => 'thrown' as const)
  if (answer !== 'thrown') expect(['not_allowed', 'quote_expired']).toContain(refusal(answer).code)
  expect(await world.balance(person)).toBe('20.00')
  const intent = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: card.intentId } })
  expect(intent.state).toBe('draft')
})
