import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rowsOf = async (actor: { telegramId: bigint }) =>
  (
    await world.deps.prisma.auditEvent.findMany({
      where: { action: 'customer.missed', actor: { endsWith: `:${actor.telegramId}` } },
      orderBy: { id: 'asc' },
    })
  ).map(({ detail }) => detail)

test('ADM-05 LOG-04 whoever of staff looks for people who are nobody leaves a row each time, and no address in it', async () => {
  const { core } = world
  const actor = await world.agent()
  expect(refusal(await core.lookUpCustomer({ actor, who: { email: 'x@example.net' } })).code).toBe('customer_not_found')
  expect(refusal(await core.readLimits({ actor, who: { handle: '@nobody_here' } })).code).toBe('customer_not_found')
  expect(await rowsOf(actor)).toEqual([
    { by: 'email', count: 1 },
    { by: 'handle', count: 2 },
  ])
})

test('ADM-05 API-09 after twenty misses in an hour they wait, by whatever way they ask; whom they have a card of they see, and colleagues look on', async () => {
  const { core } = world
  const person = await world.person()
  const [actor, other] = [await world.agent(), await world.agent()]
  for (let n = 0; n < 20; n++)
    expect(refusal(await core.lookUpCustomer({ actor, who: { email: `guess${n}@example.net` } })).code).toBe(
      'customer_not_found',
    )
  const who = { email: person.email }
  for (const asked of [core.lookUpCustomer({ actor, who }), core.readLimits({ actor, who })])
    expect(refusal<unknown>(await asked)).toEqual({ code: 'too_many_requests', until: expect.any(Date) })
  expect(await rowsOf(actor)).toHaveLength(20)
  granted(await core.lookUpCustomer({ actor, who: { userId: person.userId } }))
  granted(await core.lookUpCustomer({ actor: other, who }))
  await world.advance(3601)
  granted(await core.lookUpCustomer({ actor, who }))
})

test('ADM-05 LOG-04 the trail of who is nobody is such a look, too: a row, and a wait for all of them after twenty', async () => {
  const { core } = world
  const person = await world.person()
  const actor = await world.agent('auditor')
  for (const of of ['@nobody_at_all', 'OK00000000', '4200000001'])
    expect(refusal(await core.listAudit({ actor, of }))).toEqual({ code: 'customer_not_found', asked: of })
  expect(await rowsOf(actor)).toEqual([1, 2, 3].map((count) => ({ by: 'audit', count })))
  // What names no person is none.
  expect(refusal(await core.listAudit({ actor, of: 'nobody' })).code).toBe('not_found')
  granted(await core.listAudit({ actor, of: person.okpayId }))
  for (let n = 3; n < 20; n++)
    expect(refusal(await core.listAudit({ actor, of: `@guess_${n}` })).code).toBe('customer_not_found')
  for (const of of [person.okpayId, '@guess_20'])
    expect(refusal(await core.listAudit({ actor, of })).code).toBe('too_many_requests')
  expect(await rowsOf(actor)).toHaveLength(20)
  granted(await core.listAudit({ actor }))
})

test('ADM-05 whoever is not staff leaves none, and learns nothing', async () => {
  const { core } = world
  const person = await world.person()
  const refused = await core.lookUpCustomer({ actor: person.chat, who: { email: 'x@example.net' } })
  expect(refusal(refused).code).toBe('not_allowed')
  expect(await rowsOf(person.chat)).toEqual([])
})
