import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink, SOURCE } from './web.ts'
import { watchedCore } from './work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reset = (token: string, password = NEW_PASSWORD, repeated = password) =>
  world.core.resetPassword({ token, password, repeated })
const ask = (email: string, source = SOURCE) => world.core.requestReset({ email, source, locale: 'en' })
const logIn = ({ email }: Person, password: string) =>
  world.core.logIn({ email, password, device: PHONE, source: SOURCE })
const resetMails = async (email: string) =>
  (await mailsTo(world, email)).filter(({ template }) => template === 'password_reset')
let places = 0
const somewhere = () => `198.51.100.${++places}`

test('REC-01 the link is 32 random bytes, goes by mail in the owner’s language, and only its hash is kept', async () => {
  const person = await world.person({ locale: 'zh-CN' })
  const token = await resetLink(world, person, somewhere())
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const links = await world.deps.prisma.linkToken.findMany({ where: { subject: person.userId } })
  const hash = createHash('sha256').update(token).digest('hex')
  expect(links.map(({ tokenHash }) => Buffer.from(tokenHash).toString('hex'))).toEqual([hash])
  expect(await resetMails(person.email)).toMatchObject([{ locale: 'zh-CN', values: { token } }])
})

test('REC-01 ATH-08 a stranger who asks ends no link its owner has open; using one ends the others, and each ends after 20 minutes', async () => {
  const [person, late] = [await world.person(), await world.person()]
  const older = await resetLink(world, person, somewhere())
  const newer = await resetLink(world, person, somewhere())
  expect(newer).not.toBe(older)
  granted(await reset(older))
  expect(refusal(await reset(newer, 'another boat leaving at noon'))).toEqual({ code: 'link_expired' })
  const links = [await resetLink(world, late, somewhere()), await resetLink(world, late, somewhere())]
  await world.advance(20 * 60)
  for (const link of links) expect(refusal(await reset(link))).toEqual({ code: 'link_expired' })
})

test('REC-01 three mails an hour for an account from one place: the fourth is answered alike and not sent; a mail that is sent again keeps its link', async () => {
  const person = await world.person()
  const source = somewhere()
  for (let n = 0; n < 4; n++) granted(await ask(person.email.toUpperCase(), source))
  const mails = await resetMails(person.email)
  expect(mails).toHaveLength(3)
  expect((await resetMails(person.email)).map(({ values }) => values['token'])).toEqual(
    mails.map((m) => m.values['token']),
  )
  await world.advance(3600)
  granted(await ask(person.email, source))
  expect(await resetMails(person.email)).toHaveLength(4)
})

test('REC-01 ATH-08 whoever uses up the mails of an address from one place leaves its owner theirs; all places together have twelve an hour', async () => {
  const person = await world.person()
  const stranger = somewhere()
  for (let n = 0; n < 9; n++) granted(await ask(person.email, stranger))
  granted(await ask(person.email, somewhere()))
  expect(await resetMails(person.email)).toHaveLength(4)
  for (let n = 0; n < 12; n++) granted(await ask(person.email, somewhere()))
  expect(await resetMails(person.email)).toHaveLength(12)
})

test('REC-01 whoever asks for an address over and over keeps its owner from no link: one goes once those are over', async () => {
  const person = await world.person()
  for (let n = 0; n < 15; n++) granted(await ask(person.email, somewhere()))
  await world.advance(20 * 60)
  for (let n = 0; n < 4; n++) granted(await ask(person.email, somewhere()))
  const mails = await resetMails(person.email)
  expect(mails).toHaveLength(13)
  granted(await reset(mails.at(-1)?.values['token'] ?? ''))
})

test('REC-01 ten requests an hour from one place, whoever they are for', async () => {
  const source = somewhere()
  for (let n = 0; n < 10; n++) granted(await ask(`somebody${n}@example.net`, source))
  expect(refusal(await ask('one.more@example.net', source)).code).toBe('too_many_requests')
  granted(await ask('one.more@example.net', somewhere()))
  await world.advance(3600)
  granted(await ask('one.more@example.net', source))
})

test('ATH-09 an address nobody has is answered with the same work, and no mail is sent to it', async () => {
  const { email } = await world.person()
  const { core, work } = watchedCore(world)
  const workFor = async (address: string) => {
    work.length = 0
    granted(await core.requestReset({ email: address, source: somewhere(), locale: 'en' }))
    return [...work]
  }
  const known = await workFor(email)
  expect(known).toContain('mail.create')
  expect(await workFor('nobody.at.all@example.net')).toEqual(known)
  expect(await mailsTo(world, 'nobody.at.all@example.net')).toEqual([])
  const row = await world.deps.prisma.mail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  expect([row.state, row.envelope.length]).toEqual(['sent', 0])
  expect(refusal(await ask('no address')).code).toBe('email_invalid')
})

test('S13 REC-03 a weak password, or two that differ, say so and leave the link usable, as does reading it', async () => {
  const person = await world.person({ name: 'Nora Newcomer' })
  const token = await resetLink(world, person, somewhere())
  for (let n = 0; n < 10; n++) granted(await world.core.readLink({ token, purpose: 'password_reset' }))
  expect(refusal(await reset(token, 'Ab3$efghi'))).toEqual({ code: 'password_weak', reason: 'too_short' })
  expect(refusal(await reset(token, 'Nora-Newcomer-1'))).toEqual({ code: 'password_weak', reason: 'personal' })
  expect(refusal(await reset(token, NEW_PASSWORD, `${NEW_PASSWORD} `))).toEqual({ code: 'password_mismatch' })
  granted(await reset(token))
  expect(refusal(await reset(token))).toEqual({ code: 'link_used' })
})

test('REC-04 SES-03 a reset logs nobody in, logs every browser out, voids cards and other links, and is told in chat and mail', async () => {
  const person = await world.person({ balance: '50.00' })
  const { chat: actor } = person
  const payee = { userId: (await world.person()).userId }
  const browser = await loggedIn(world, person)
  const card = granted(await world.core.quoteSend({ actor, payee, amount: amountOf('1.00', 'EUR') }))
  granted(await world.core.freezeSelf({ actor: browser }))
  const unfreeze = granted(await world.core.issueLink({ actor, purpose: 'unfreeze' }))

  const token = await resetLink(world, person, somewhere())
  expect(granted(await reset(token))).toEqual({ locale: 'en' })

  expect(await world.deps.prisma.webSession.count({ where: { userId: person.userId } })).toBe(0)
  expect(refusal(await world.core.getBalances({ actor: browser })).code).toBe('session_ended')
  expect(refusal(await world.core.confirmPayment({ actor, intentId: card.intentId })).code).toBe('quote_expired')
  expect(refusal(await world.core.unfreezeSelf({ token: unfreeze.token, password: NEW_PASSWORD })).code).toBe(
    'link_expired',
  )
  const { user } = granted(await world.core.meetChat({ chat: actor, firstName: 'P' }))
  expect(user?.state).toBe('frozen_by_user')
  expect(refusal(await logIn(person, PASSWORD)).code).toBe('auth_failed')
  granted(await logIn(person, NEW_PASSWORD))
  const told = await world.deps.prisma.notice.count({ where: { userId: person.userId, kind: 'password_changed' } })
  expect(told).toBe(1)
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('password_changed')
})

test('REC-04 for 24 hours after a reset the account says that less may go out, then no more', async () => {
  const person = await world.person()
  const { chat: actor } = person
  const at = world.deps.clock().getTime()
  granted(await reset(await resetLink(world, person, somewhere())))
  const { coolingUntil } = granted(await world.core.getSecurity({ actor }))
  expect(Math.round(((coolingUntil?.getTime() ?? 0) - at) / 3_600_000)).toBe(24)
  expect(granted(await world.core.getLimits({ actor })).coolingUntil).toEqual(coolingUntil)
  await world.advance(24 * 3600 + 60)
  expect(granted(await world.core.getSecurity({ actor })).coolingUntil).toBeNull()
})

test('ATH-08 whoever used up the tries of an address does not keep its owner out: a reset lifts the lock', async () => {
  const person = await world.person()
  for (let n = 0; n < 5; n++) refusal(await logIn(person, 'not-My-passw0rd'))
  expect(refusal(await logIn(person, PASSWORD)).code).toBe('auth_locked')
  granted(await reset(await resetLink(world, person, somewhere())))
  granted(await logIn(person, NEW_PASSWORD))
})

test('REC-01 of four that use one link at the same time, one succeeds', async () => {
  const token = await resetLink(world, await world.person(), somewhere())
  const answers = await Promise.all(Array.from({ length: 4 }, () => reset(token)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok)) expect(refusal(answer).code).toBe('link_used')
})

test('REC-04 a login that was being checked while the password was reset opens nothing', async () => {
  const person = await world.person()
  const token = await resetLink(world, person, somewhere())
  const { hasher } = world.deps
  const slow = createCore({
    ...world.deps,
    hasher: {
      ...hasher,
      async verifyPassword(hash, plain) {
        const right = await hasher.verifyPassword(hash, plain)
        granted(await reset(token))
        return right
      },
    },
  })
  const { email, password } = person
  expect(refusal(await slow.logIn({ email, password, device: PHONE, source: SOURCE })).code).toBe('auth_failed')
  expect(await world.deps.prisma.webSession.count({ where: { userId: person.userId } })).toBe(0)
})
