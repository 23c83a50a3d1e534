import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { leaves } from '../../support/leaving.ts'
import { granted, topUp } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { confirmed, eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// What a provider says of a withdrawal whose owner has left.
let world: World
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

async function sendsAll({ chat: actor, ...from }: Person): Promise<void> {
  const payee = { userId: (await world.person()).userId }
  const { intentId } = granted(await world.core.quoteSend({ actor, payee, amount: eur(9_900n) }))
  await world.authorise({ chat: actor, ...from }, intentId)
  granted(await world.core.confirmPayment({ actor, intentId }))
}

/** Somebody who sends all they have to their bank. */
async function withdrawsAll() {
  const dora = await world.person()
  await topUp(world.core, dora.chat, eur(10_000n))
  const account = await savedAccount(world, dora)
  const quote = granted(
    await world.core.quotePayout({ actor: dora.chat, destinationId: account.id, amount: eur(2_000n) }),
  )
  const payout = await confirmed(world, dora, account, eur(10_000n - quote.fee.minor))
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  return { dora, payout }
}

test('CBK-05 CLS-01 a withdrawal told to have arrived after it came back and its owner left costs the house nothing', async () => {
  const { dora, payout } = await withdrawsAll()
  await payoutSays(world, payout.reference, 'payout.returned')
  await sendsAll(dora)
  await leaves(world, dora)
  await payoutSays(world, payout.reference, 'payout.settled')
  const { prisma } = world.deps
  expect(await prisma.suspenseItem.count({ where: { reference: payout.reference } })).toBe(0)
  expect(await prisma.payout.findUniqueOrThrow({ where: { id: payout.payoutId } })).toMatchObject({ state: 'returned' })
})

test('CLS-01 a withdrawal that comes back after its owner left waits in suspense', async () => {
  const { deps } = world
  const { dora, payout } = await withdrawsAll()
  await payoutSays(world, payout.reference, 'payout.settled')
  await leaves(world, dora)
  await payoutSays(world, payout.reference, 'payout.returned')
  expect(await deps.prisma.suspenseItem.findMany({ where: { reference: payout.reference } })).toMatchObject([
    { cause: 'payout_came_back', state: 'open' },
  ])
})
