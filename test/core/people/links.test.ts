import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ChatRef } from '#core'
import { tokenHash } from '../../../src/core/kit/token.ts'
import { LEAKED, sandboxLeaks } from '../../../src/sandbox/leaked-passwords.ts'
import { rows } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'
import { noticesFor, tokenMailedTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function registering(email?: string): Promise<ChatRef> {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'Nora', languageGuess: 'zh' }))
  granted(await world.core.startRegistration({ actor }))
  granted(await world.core.giveRegistration({ actor, field: 'name', value: 'Nora Newcomer' }))
  if (email) granted(await world.core.giveRegistration({ actor, field: 'email', value: email }))
  return actor
}
const passwordLink = async (actor: ChatRef) => granted(await world.core.issueLink({ actor, purpose: 'password_set' }))

test('REC-01 ATH-10 a link is 32 random bytes, and the database knows only its hash', async () => {
  const { token, expiresAt } = await passwordLink(await registering())
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const rows = await world.deps.prisma.linkToken.findMany()
  const hash = createHash('sha256').update(token).digest('hex')
  expect(rows.map((row) => Buffer.from(row.tokenHash).toString('hex'))).toContain(hash)
  expect(JSON.stringify(rows)).not.toContain(token)
  const minutes = (expiresAt.getTime() - world.deps.clock().getTime()) / 60_000
  expect(Math.round(minutes)).toBe(20)
})

test('REC-03 reading a link, however often, uses nothing up; setting the password does', async () => {
  const actor = await registering('reader@example.org')
  const { token } = await passwordLink(actor)
  const purpose = 'password_set'
  for (let n = 0; n < 10; n++)
    expect(granted(await world.core.readLink({ token, purpose }))).toMatchObject({ purpose, locale: 'zh-CN' })
  expect(granted(await world.core.setPassword({ token, password: PASSWORD }))).toEqual({ locale: 'zh-CN' })
  expect(refusal(await world.core.readLink({ token, purpose }))).toEqual({ code: 'link_used' })
  expect(refusal(await world.core.setPassword({ token, password: PASSWORD }))).toEqual({ code: 'link_used' })
  expect(await noticesFor(world, actor)).toEqual([{ kind: 'password_ready' }])
})

test('REC-03 the email page shows enough of the address to know it by, and reading it proves nothing', async () => {
  const actor = await registering('somebody@example.org')
  const token = await tokenMailedTo(world, 'somebody@example.org')
  for (let n = 0; n < 3; n++)
    expect(granted(await world.core.readLink({ token, purpose: 'email_verify' }))).toMatchObject({
      emailMasked: 's•••@example.org',
    })
  expect(await noticesFor(world, actor)).toEqual([])
  granted(await world.core.verifyEmail({ token }))
  expect(refusal(await world.core.verifyEmail({ token }))).toEqual({ code: 'link_used' })
  expect(await noticesFor(world, actor)).toEqual([{ kind: 'email_verified' }])
})

test('REC-01 a link serves its own purpose only; a newer one voids it; it ends after 20 minutes, the email one after a day', async () => {
  const actor = await registering('clock@example.org')
  const emailToken = await tokenMailedTo(world, 'clock@example.org')
  const older = await passwordLink(actor)
  const newer = await passwordLink(actor)
  const set = (token: string) => world.core.setPassword({ token, password: PASSWORD })
  expect(refusal(await set(emailToken))).toEqual({ code: 'link_unknown' })
  expect(refusal(await set('nonsense'))).toEqual({ code: 'link_unknown' })
  expect(refusal(await set(older.token))).toEqual({ code: 'link_expired' })
  granted(await world.core.readLink({ token: newer.token, purpose: 'password_set' }))
  await world.advance(20 * 60)
  expect(refusal(await set(newer.token))).toEqual({ code: 'link_expired' })
  // The registration is kept alive by being used; the link is not.
  granted(await world.core.startRegistration({ actor }))
  granted(await world.core.readLink({ token: emailToken, purpose: 'email_verify' }))
  await world.advance(86_400 - 20 * 60)
  expect(refusal(await world.core.verifyEmail({ token: emailToken }))).toEqual({ code: 'link_expired' })
})

test('S13 ATH-05 a refused password says why and leaves the link usable', async () => {
  const { token } = await passwordLink(await registering('private.person@example.org'))
  const reasons = []
  for (const password of ['Ab3$efghi', 'onlyletters1', 'x'.repeat(129), 'Password2024!', 'Nora-8-nora-7'])
    reasons.push(refusal(await world.core.setPassword({ token, password })))
  world.deps.leaks = sandboxLeaks
  reasons.push(refusal(await world.core.setPassword({ token, password: LEAKED })))
  expect(reasons).toEqual(
    ['too_short', 'too_simple', 'too_long', 'common', 'personal', 'leaked'].map((reason) => ({
      code: 'password_weak',
      reason,
    })),
  )
  granted(await world.core.setPassword({ token, password: PASSWORD }))
})

test('REC-01 of four that use one link at the same time, one succeeds', async () => {
  const { token } = await passwordLink(await registering())
  const waiting = () =>
    rows(world.database.superuser, "select 1 from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'", [
      world.database.name,
    ])
  // The link's row is held until all four have found it unused and stand before it.
  let answers: Promise<Awaited<ReturnType<typeof world.core.setPassword>>[]> | undefined
  await world.deps.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM link_token WHERE token_hash = ${tokenHash(token)} FOR UPDATE`
    answers = Promise.all(Array.from({ length: 4 }, () => world.core.setPassword({ token, password: PASSWORD })))
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(4), { timeout: 12_000 })
  })
  const settled = (await answers) ?? []
  expect(settled.filter((answer) => answer.ok)).toHaveLength(1)
  expect(settled.filter((answer) => !answer.ok).map(refusal)).toEqual(Array(3).fill({ code: 'link_used' }))
})

test('REC-04 an open account has no way to set a password from the chat alone', async () => {
  const { chat: actor } = await world.person()
  expect(refusal(await world.core.issueLink({ actor, purpose: 'password_set' }))).toEqual({
    code: 'already_registered',
  })
})
