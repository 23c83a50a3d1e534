import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { heldForReview, rebound } from '../../support/held.ts'
import { allowPayouts, pay, payerOf } from '../../support/payouts.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { hire } from '../../support/shop.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Somebody with a wallet who works here, and may decide everything. */
async function ownerOfTheHouse(person?: Person): Promise<Person> {
  const one = person ?? (await world.person({ balance: '25.00' }))
  await appoint(world, one.chat, 'owner', 'Own')
  return one
}

async function hidden(id: string, from: Person) {
  const listed = granted(await world.core.listApprovals({ actor: from.chat }))
  expect(listed.map((request) => request.id)).not.toContain(id)
  expect(refusal(await world.core.readApproval({ actor: from.chat, id }))).toEqual({ code: 'own_account' })
  expect(await noticesFor(world, from.chat)).not.toContainEqual(expect.objectContaining({ kind: 'approval_asked', id }))
}

test('ADM-06 a payment that waits is shown to neither of the two it is between', async () => {
  const [payer, payee, third] = [
    await world.person({ balance: '100.00' }),
    await ownerOfTheHouse(),
    await ownerOfTheHouse(),
  ]
  const intentId = await heldForReview(world, payer, payee)
  const agent = await world.agent('agent')
  const asked = { kind: 'release_payment', intentId } as const
  const { id } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'she called' }))
  await hidden(id, payee)
  granted(await world.core.readApproval({ actor: third.chat, id }))
  expect(granted(await world.core.listApprovals({ actor: third.chat })).map((one) => one.id)).toContain(id)
})

test('ADM-06 RSK-02 what a shop’s server pays is shown to nobody who works in that shop', async () => {
  const [payer, waiter, third] = [await payerOf(world), await ownerOfTheHouse(), await ownerOfTheHouse()]
  await hire(world, payer.owner.chat, waiter.chat, 'cashier')
  await allowPayouts(world, payer, [{ of: 'payment', minor: 40_000n }])
  await rebound(world, payer.owner)
  granted(await pay(world, payer, await world.person(), 3_000n))
  const { shopPayout, intent } = world.deps.prisma
  const { intentId } = await shopPayout.findFirstOrThrow({ where: { shop: { ownerId: payer.owner.userId } } })
  expect(await intent.findUniqueOrThrow({ where: { id: intentId ?? '' } })).toMatchObject({ heldWhy: 'review' })
  const agent = await world.agent('agent')
  const asked = { kind: 'release_payment', intentId: intentId ?? '' } as const
  expect(refusal(await world.core.requestApproval({ actor: waiter.chat, asked, reason: 'I know them' }))).toEqual({
    code: 'own_account',
  })
  const { id } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'she called' }))
  await hidden(id, waiter)
  granted(await world.core.readApproval({ actor: third.chat, id }))
})

test('ADM-06 MNY-17 a difference is shown to nobody whose money it may be: not to whom the entry is, nor whom the line names', async () => {
  const [entry, named, third] = [await ownerOfTheHouse(), await ownerOfTheHouse(), await ownerOfTheHouse()]
  const topUpOf = ({ userId }: Person) => world.deps.prisma.topUp.findFirstOrThrow({ where: { userId } })
  await readIn(world, [lineOf({ minor: 2_600n, reference: (await topUpOf(entry)).reference })])
  const open = await world.deps.prisma.reconcileException.findFirstOrThrow({ where: { cause: 'wrong_amount' } })
  // A bank that pairs one customer's reference with another's money: no statement of ours says so by itself.
  await query(
    world.database.superuser,
    `set session_replication_role = replica;
     update bank_line set reference = '${(await topUpOf(named)).reference}' where id = '${open.lineId}'`,
  )
  const finance = await world.agent('finance')
  const asked = { kind: 'settle_difference', differenceId: open.id } as const
  const { id } = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'as the bank says' }))
  for (const owner of [entry, named]) await hidden(id, owner)
  granted(await world.core.readApproval({ actor: third.chat, id }))
  expect(granted(await world.core.listApprovals({ actor: third.chat })).map((one) => one.id)).toContain(id)
})

test('ADM-06 nobody asks for or agrees to what helps whom they work for', async () => {
  const [boss, cashier] = [await world.person(), await ownerOfTheHouse()]
  granted(await world.core.nameShop({ actor: boss.chat, name: 'Corner Shop' }))
  await hire(world, boss.chat, cashier.chat, 'cashier')
  const agent = await world.agent('owner')
  granted(
    await world.core.restrictCustomer({ actor: agent, userId: boss.userId, category: 'security', reason: 'a report' }),
  )
  const asked = { kind: 'release_account', userId: boss.userId } as const
  const self = await world.core.requestApproval({ actor: cashier.chat, asked, reason: 'I know her' })
  expect(refusal(self)).toEqual({ code: 'own_account' })
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'settled' }))
  const agreed = await world.core.decideApproval({ actor: cashier.chat, id, hash, decision: 'approve' })
  expect(refusal(agreed)).toEqual({ code: 'own_account' })
  await hidden(id, cashier)
})

test('ADM-06 of what concerns whom they work for nobody reads that it waits', async () => {
  const [boss, cashier] = [await world.person(), await ownerOfTheHouse()]
  granted(await world.core.nameShop({ actor: boss.chat, name: 'Market Stall' }))
  await hire(world, boss.chat, cashier.chat, 'cashier')
  const agent = await world.agent('owner')
  granted(
    await world.core.restrictCustomer({ actor: agent, userId: boss.userId, category: 'security', reason: 'a report' }),
  )
  const waiting = async (actor: ChatRef) => {
    const listed = granted(await world.core.listWaiting({ actor }))
    const inBusiness = granted(await world.core.readBusiness({ actor, period: 'today' })).waiting
    return [listed, inBusiness].map((lines) => lines.find(({ kind }) => kind === 'approvals')?.count ?? 0)
  }
  const [hers, others] = [await waiting(cashier.chat), await waiting(agent)]
  const asked = { kind: 'release_account', userId: boss.userId } as const
  granted(await world.core.requestApproval({ actor: agent, asked, reason: 'settled' }))
  expect(await waiting(cashier.chat)).toEqual(hers)
  expect(await waiting(agent)).toEqual(others.map((count) => count + 1))
})
