import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { merchant } from '../../support/api.ts'
import { rows as lines } from '../../support/database.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'
import { loggedIn } from '../people/web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const nameOf = ({ botId, telegramId }: ChatRef) => `chat:${botId}:${telegramId}`
const rowsOf = (actor: string) =>
  world.deps.prisma.auditEvent.findMany({
    where: { actor, action: { in: ['access.denied', 'limit.reached'] } },
    orderBy: { id: 'asc' },
    select: { action: true, subject: true, detail: true },
  })

test('LOG-04 what staff are refused leaves a row each: who, what, why', async () => {
  const agent = await world.agent('agent')
  const person = await world.person()
  refusal(await world.core.listBooks({ actor: agent }))
  const own = await world.person()
  await appoint(world, own.chat, 'supervisor', 'Own')
  const freeze = { actor: own.chat, userId: own.userId, category: 'security', reason: 'odd' } as const
  refusal(await world.core.restrictCustomer(freeze))
  granted(await world.core.restrictCustomer({ ...freeze, userId: person.userId }))
  const asked = { kind: 'release_account', userId: person.userId } as const
  const request = granted(await world.core.requestApproval({ actor: own.chat, asked, reason: 'well' }))
  refusal(await world.core.decideApproval({ actor: own.chat, id: request.id, hash: request.hash, decision: 'approve' }))
  expect(await rowsOf(nameOf(agent))).toEqual([
    { action: 'access.denied', subject: nameOf(agent), detail: { call: 'listBooks', code: 'not_allowed' } },
  ])
  const subject = `user:${own.userId}`
  expect(await rowsOf(nameOf(own.chat))).toEqual([
    { action: 'access.denied', subject, detail: { call: 'restrictCustomer', code: 'own_account' } },
    { action: 'access.denied', subject, detail: { call: 'decideApproval', code: 'second_person' } },
  ])
})

test('LOG-04 limits that are reached leave a row: of an amount, and of how often', async () => {
  const person = await world.person({ balance: '9000.00' })
  const payee = { userId: (await world.person()).userId }
  const quote = (amount: string) => world.core.quoteSend({ actor: person.chat, payee, amount: amountOf(amount, 'EUR') })
  const { code } = refusal(await quote('8000.00'))
  expect(code).toBe('limit_single')
  for (let miss = 0; miss < 20; miss++)
    refusal(await world.core.findPayee({ actor: person.chat, payee: { handle: '@nobody_of_that_name' } }))
  const over = refusal(await world.core.findPayee({ actor: person.chat, payee: { handle: '@nobody_of_that_name' } }))
  expect(over.code).toBe('too_many_requests')
  const subject = `user:${person.userId}`
  expect(await rowsOf(nameOf(person.chat))).toEqual([
    { action: 'limit.reached', subject, detail: { call: 'quoteSend', code: 'limit_single' } },
    { action: 'limit.reached', subject, detail: { call: 'findPayee', code: 'too_many_requests' } },
  ])
})

test('LOG-04 a flood leaves twenty rows an hour, the last of which says so, also where it comes all at once', async () => {
  const agent = await world.agent('agent')
  for (let round = 0; round < 3; round++) {
    const all = await Promise.all(Array.from({ length: 20 }, () => world.core.listBooks({ actor: agent })))
    for (const one of all) expect(refusal(one).code).toBe('not_allowed')
  }
  const rows = await rowsOf(nameOf(agent))
  expect(rows).toHaveLength(20)
  expect(rows.filter(({ detail }) => (detail as { last?: boolean }).last)).toHaveLength(1)
  await world.advance(3_601)
  refusal(await world.core.listBooks({ actor: agent }))
  expect(await rowsOf(nameOf(agent))).toHaveLength(21)
})

test('LOG-04 strangers are counted as one: a thousand chats fill nothing', async () => {
  const throttles = await world.deps.prisma.factorThrottle.count()
  for (let at = 0; at < 40; at++) {
    const actor = { ...(await world.agent('agent')), telegramId: 7_000_000_000n + BigInt(at) }
    refusal(await world.core.listBooks({ actor }))
  }
  for (let at = 0; at < 40; at++)
    refusal(await world.core.getApiBalance({ key: `okp_live_${`${at}`.padStart(32, 'x')}` }))
  const strangers = await world.deps.prisma.auditEvent.count({ where: { subject: 'nobody' } })
  expect(strangers).toBe(20)
  expect((await world.deps.prisma.factorThrottle.count()) - throttles).toBeLessThanOrEqual(1)
})

test('LOG-04 a revoked key, one that may not, and a browser leave their ids and never what they showed', async () => {
  const { owner, key } = await merchant(world, { scopes: ['invoices:read'] })
  refusal(await world.core.getApiBalance({ key }))
  const [{ id = '' } = {}] = granted(await world.core.listApiKeys({ actor: owner.chat }))
  granted(await world.core.revokeApiKey({ actor: owner.chat, id }))
  refusal(await world.core.getApiBalance({ key }))
  const rows = await rowsOf(`api_key:${id}`)
  expect(rows.map(({ detail }) => detail)).toEqual([
    { call: 'getApiBalance', code: 'scope_missing' },
    { call: 'getApiBalance', code: 'api_key_invalid' },
  ])
  const cookie = await loggedIn(world, owner)
  refusal(await world.core.recentPayees({ actor: cookie as unknown as ChatRef, limit: 1 }))
  const session = await world.deps.prisma.webSession.findFirstOrThrow({ where: { userId: owner.userId } })
  expect(await rowsOf(`web:${session.id}`)).toMatchObject([{ subject: `user:${owner.userId}` }])
  const all = await lines<{ row: string }>(world.database.owner, 'select e::text as row from audit_event e')
  for (const secret of [key.slice(9), cookie.session]) expect(all.map(({ row }) => row).join()).not.toContain(secret)
})
