import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

// Two of staff agreed, to something else. Whoever has the application's role names that for what nobody ever agreed to.
let world: World
let agent: ChatRef
let supervisor: ChatRef
let agreed: string
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
  const { userId } = await world.person()
  granted(await world.core.restrictCustomer({ actor: agent, userId, category: 'security', reason: 'a stolen phone' }))
  const asked = { kind: 'release_account', userId } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'called back' }))
  granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' }))
  agreed = id
})
afterAll(() => world.close())

const LOSS = ['house', 'loss'] as const
const WAITS = ['house', 'unidentified'] as const
const CLEARING = ['rail:bank', 'topup_clearing'] as const

test.each([
  ['suspense_write_off', 'written_off', [WAITS, LOSS]],
  ['suspense_send_back', 'sent_back', [WAITS, CLEARING]],
] as const)('ADM-03 I8 %s by an approval of something else is found', async (kind, state, sides) => {
  const id = await unmatchedMoney(world, amountOf('9.00', 'EUR'))
  const key = `${kind}:${id}`
  const found = await foundAfter(world, 'I8', async (tx: Tx) => {
    await tx.suspenseItem.update({ where: { id }, data: { state, closedBy: agreed, closedAt: new Date() } })
    await forge(tx, { kind, businessKey: key, legs: [await legOf(tx, sides, '9.00')] })
  })
  expect(found).toContain(key)
})

test('ADM-03 I8 a difference settled by an approval of something else is found', async () => {
  const id = randomUUID()
  const key = `difference:${id}:EUR`
  const found = await foundAfter(world, 'I8', async (tx: Tx) => {
    const ours = { journalId: randomUUID(), accountId: 1n }
    const about = { id, rail: 'bank', currency: 'EUR', cause: 'missing_there', minor: -900n, ...ours }
    const moments = { createdAt: new Date(), dueAt: new Date(), closedAt: new Date() }
    await tx.reconcileException.create({ data: { ...about, ...moments, state: 'settled', closedBy: agreed } })
    await forge(tx, { kind: 'reconcile_settled', businessKey: key, legs: [await legOf(tx, [LOSS, CLEARING], '9.00')] })
  })
  expect(found).toContain(key)
})
