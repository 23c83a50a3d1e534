import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function frozen(): Promise<{ person: Person; token: string }> {
  const person = await world.person({ balance: '100.00' })
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
  return { person, token }
}
const stateOf = async ({ chat }: Person) => granted(await world.core.meetChat({ chat, firstName: 'P' })).user?.state

test('S64 freezing stops what goes out at once, and its owner hears of it by mail', async () => {
  const { person } = await frozen()
  const payee = { userId: (await world.person()).userId }
  expect(refusal(await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('1.00', 'EUR') }))).toEqual({
    code: 'account_frozen_by_user',
  })
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const mails = await mailsTo(world, person.email)
  expect(mails.filter(({ template }) => template === 'account_frozen')).toMatchObject([
    { values: { name: person.name } },
  ])
})

test('ATH-11 the password, typed on a page, lets money out again; chat and mail tell so; the link works once', async () => {
  const { person, token } = await frozen()
  expect(granted(await world.core.readLink({ token, purpose: 'unfreeze' }))).toMatchObject({ purpose: 'unfreeze' })
  expect(granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))).toEqual({ locale: 'en' })
  expect(await stateOf(person)).toBe('active')
  expect(await world.deps.prisma.notice.count({ where: { userId: person.userId, kind: 'account_unfrozen' } })).toBe(1)
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('account_unfrozen')
  expect(refusal(await world.core.unfreezeSelf({ token, password: PASSWORD }))).toEqual({ code: 'link_used' })
  const again = await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })
  expect(refusal(again)).toEqual({ code: 'not_allowed' })
})

test('S64 REC-04 with the second factor on, a password alone, chosen anew by mail or not, lets nothing out', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const page = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
  expect(granted(await world.core.readLink({ token: page, purpose: 'unfreeze' })).takesCode).toBe(true)
  for (const code of ['', '000000'])
    expect(refusal(await world.core.unfreezeSelf({ token: page, password: PASSWORD, code })).code).toBe('code_invalid')
  expect(await stateOf(person)).toBe('frozen_by_user')
  granted(await world.core.unfreezeSelf({ token: page, password: PASSWORD, code: await phone.next() }))
  expect(await stateOf(person)).toBe('active')
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const lost = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
  granted(await world.core.unfreezeSelf({ token: lost, password: PASSWORD, code: phone.recovery[0] ?? '' }))
})

test('ATH-07 a wrong password leaves the link usable and is counted; the fifth locks, even for the right one', async () => {
  const { person, token } = await frozen()
  const attempt = (password: string) => world.core.unfreezeSelf({ token, password })
  for (const triesLeft of [4, 3, 2, 1])
    expect(refusal(await attempt('not-My-passw0rd'))).toEqual({ code: 'auth_failed', triesLeft })
  expect(refusal(await attempt('not-My-passw0rd')).code).toBe('auth_locked')
  expect(refusal(await attempt(PASSWORD)).code).toBe('auth_locked')
  expect(await stateOf(person)).toBe('frozen_by_user')
  await world.advance(15 * 60)
  granted(await attempt(PASSWORD))
  expect(await stateOf(person)).toBe('active')
})

test('ATH-07 of many wrong passwords at the same time five are checked', async () => {
  const { token } = await frozen()
  const attempts = await Promise.all(
    Array.from({ length: 12 }, () => world.core.unfreezeSelf({ token, password: 'not-My-passw0rd' })),
  )
  const codes = attempts.map((attempt) => refusal(attempt).code)
  expect(codes.filter((code) => code === 'auth_failed')).toHaveLength(4)
  expect(codes.filter((code) => code === 'auth_locked')).toHaveLength(8)
})

test('what staff have restricted, its owner cannot release', async () => {
  const { person, token } = await frozen()
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state: 'restricted' } })
  expect(refusal(await world.core.unfreezeSelf({ token, password: PASSWORD }))).toEqual({ code: 'account_restricted' })
  granted(await world.core.freezeSelf({ actor: person.chat }))
  expect(await stateOf(person)).toBe('restricted')
})

test('SES-03 a browser that is just being logged in while its owner freezes is logged out with the others', async () => {
  const { prisma } = world.deps
  const person = await world.person()
  const { id, passwordHash } = await prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  const times = { createdAt: world.deps.clock(), lastSeenAt: world.deps.clock(), expiresAt: new Date('2100-01-01') }
  let freezing: ReturnType<typeof world.core.freezeSelf> | undefined
  // What logging in does, held open in its middle.
  await prisma.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id, passwordHash }, data: { passwordHash } })
    freezing = world.core.freezeSelf({ actor: person.chat })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await tx.webSession.create({ data: { id: randomUUID(), tokenHash: randomBytes(32), userId: id, ...times } })
  })
  expect(await freezing).toEqual({ ok: true, value: null })
  expect(await stateOf(person)).toBe('frozen_by_user')
  expect(await prisma.webSession.count({ where: { userId: id } })).toBe(0)
})
