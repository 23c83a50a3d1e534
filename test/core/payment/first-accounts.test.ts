import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { releaseHolds } from '../../../src/core/ledger/release-holds.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

async function pay(payer: Person, payee: Person, amount: string): Promise<void> {
  const wanted = { payee: { userId: payee.userId }, amount: amountOf(amount, payer.currency) }
  const { intentId } = granted(await world.core.quoteSend({ actor: payer.chat, ...wanted }))
  granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
}

test('MNY-16 money that comes in a currency for the first time while a restriction ends is not left on hold', async () => {
  const { prisma, clock, ...deps } = world.deps
  const payee = await world.person()
  const payer = await world.person({ currency: 'USD', balance: '10.00' })
  await prisma.user.update({ where: { id: payee.userId }, data: { state: 'restricted' } })
  let paying: Promise<void> | undefined
  // What releasing does, held open in its middle.
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: payee.userId }, data: { state: 'active' } })
    await releaseHolds({ ...deps, tx, now: clock() }, payee.userId, 'approval:test')
    // Either it is done by then, or it waits for us.
    paying = pay(payer, payee, '2.00')
    await Promise.race([paying, pause(1_500)])
  })
  await paying
  expect(await prisma.hold.count({ where: { state: 'open' } })).toBe(0)
  expect(await world.balance(payee, 'USD')).toBe('2.00')
})
