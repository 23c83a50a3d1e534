import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createCore, type Money } from '#core'
import { granted, refusal, topUp } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

// What is too little for any way out keeps nobody: it is given up on the closing card, by amount, or nothing is closed.

let world: World
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (minor: bigint): Money => ({ minor, currency: 'EUR' })
const cny = (minor: bigint): Money => ({ minor, currency: 'CNY' })
const opened = async ({ chat }: Person) => granted(await world.core.openClosing({ actor: chat }))
const left = async ({ userId }: Person) => {
  const rows = await world.deps.prisma.ledgerAccount.findMany({
    where: { owner: `user:${userId}`, balance: { not: 0 } },
  })
  return rows.map(({ balance, currency }) => `${balance} ${currency}`)
}
const waivers = (closing: string) =>
  world.deps.prisma.journal.findMany({ where: { businessKey: `waiver:${closing}` }, include: { postings: true } })

test('S84 CLS-01 what no way out takes is no reason to stay: it is told by amount, given up with the PIN, and booked to the house once', async () => {
  const [anna, ben] = [await world.person({ email: 'anna.dust@example.org' }), await world.person()]
  await topUp(world.core, anna.chat, eur(1n))
  await topUp(world.core, anna.chat, cny(3n))
  const { id, blockers, residuals } = await opened(anna)
  expect(blockers).toEqual([])
  expect(residuals).toEqual([eur(1n), cny(3n)])
  expect((await opened(anna)).id).toBe(id)
  const close = (core = world.core) => core.closeAccount({ actor: anna.chat, id })
  expect(refusal(await close())).toEqual({ code: 'auth_required', factor: 'pin' })
  expect(refusal(await world.core.closeAccount({ actor: ben.chat, id })).code).toBe('quote_expired')
  await world.authorise(anna, id)

  const { prisma } = world.deps
  const killed = new Proxy(prisma, {
    get: (target, name) =>
      name === '$transaction'
        ? (body: (tx: unknown) => Promise<unknown>) =>
            target.$transaction(async (tx) => {
              await body(tx)
              throw new Error('killed')
            })
        : Reflect.get(target, name),
  })
  await expect(close(createCore({ ...world.deps, prisma: killed }))).rejects.toThrow('killed')
  expect(await waivers(id)).toEqual([])
  expect(await left(anna)).toEqual(['1 EUR', '3 CNY'])

  const other = world.another()
  for (const one of await Promise.all([close(), close(other.core)]))
    expect(granted(one).waived).toEqual([eur(1n), cny(3n)])
  await other.close()
  expect(await left(anna)).toEqual([])
  const [journal, ...more] = await waivers(id)
  expect(more).toEqual([])
  expect(journal).toMatchObject({ kind: 'waiver', actor: `user:${anna.userId}` })
  const house = await prisma.ledgerAccount.findMany({ where: { owner: 'house', kind: 'waived' } })
  expect(house.map(({ balance, currency }) => `${balance} ${currency}`).toSorted()).toEqual(['1 EUR', '3 CNY'])
  expect((await mailsTo(world, anna.email)).at(-1)).toMatchObject({ values: { waived: '1 EUR,3 CNY' } })
  // And the audit of the books knows such an entry by the card alone: without one it is somebody's money that is gone.
  await prisma.closing.update({ where: { id }, data: { ownerId: ben.userId } })
  expect(await world.breaches()).toMatchObject([{ id: 'I8' }])
  await prisma.closing.update({ where: { id }, data: { ownerId: anna.userId } })
})

test('S83 what can still be exchanged or withdrawn stands in the way, to the last unit', async () => {
  // The dearest that is too little for both: a withdrawal costs 0.50 at least, and 0.50 is the least that is exchanged.
  const carl = await world.person()
  await topUp(world.core, carl.chat, eur(50n))
  expect(await opened(carl)).toMatchObject({ blockers: [], residuals: [eur(50n)] })
  await topUp(world.core, carl.chat, eur(1n))
  expect(await opened(carl)).toMatchObject({ blockers: [{ kind: 'balance', amount: eur(51n) }], residuals: [] })
})

test('S84 CLS-01 nobody gives up another sum than the card showed: what came since is shown first, and agreed to anew', async () => {
  const dora = await world.person()
  await topUp(world.core, dora.chat, eur(1n))
  const first = await opened(dora)
  await world.authorise(dora, first.id)
  await topUp(world.core, dora.chat, eur(1n))
  const old = { actor: dora.chat, id: first.id }
  expect(refusal(await world.core.closeAccount(old)).code).toBe('quote_expired')
  const second = await opened(dora)
  expect(second.id).not.toBe(first.id)
  expect(second.residuals).toEqual([eur(2n)])
  expect(refusal(await world.core.closeAccount(old)).code).toBe('quote_expired')
  const close = () => world.core.closeAccount({ actor: dora.chat, id: second.id })
  expect(refusal(await close())).toEqual({ code: 'auth_required', factor: 'pin' })
  expect(await left(dora)).toEqual(['2 EUR'])
  await world.authorise(dora, second.id)
  expect(granted(await close()).waived).toEqual([eur(2n)])
})

test('S84 nothing is given up while anything is on hold or under way', async () => {
  const emil = await world.person()
  await topUp(world.core, emil.chat, eur(1n))
  const { id } = await opened(emil)
  await world.authorise(emil, id)
  granted(await world.core.writeToSupport({ actor: emil.chat, text: 'where is my card' }))
  const close = () => world.core.closeAccount({ actor: emil.chat, id })
  expect(refusal(await close()).code).toBe('closing_blocked')
  granted(await world.core.settleTickets({ actor: emil.chat }))
  granted(await world.core.freezeSelf({ actor: emil.chat }))
  expect((await close()).ok).toBe(false)
  expect(await left(emil)).toEqual(['1 EUR'])
})
