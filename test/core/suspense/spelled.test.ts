import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

const MIGRATION = new URL('../../../prisma/migrations/20261212090001_case_as_ordered/migration.sql', import.meta.url)

let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

const eur = (text: string) => amountOf(text, 'EUR')

async function agreed(asked: Asked) {
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'the bank says so' }))
  return granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })).state
}

/** An order as we write it, and as somebody else may. */
async function ordered({ chat: actor }: Person, amount: string) {
  const { reference } = granted(await world.core.startTopUp({ actor, rail: 'bank', amount: eur(amount) }))
  return { reference, rewritten: reference.toLowerCase().replaceAll('-', ' ') }
}

test('CBK-09 of two transfers of one order, the second spelled otherwise, nothing is left when both are taken back', async () => {
  const ana = await world.person()
  const { reference, rewritten } = await ordered(ana, '300.00')
  await unmatchedMoney(world, eur('300.00'), { reference })
  const itemId = await unmatchedMoney(world, eur('300.00'), { reference: rewritten })
  expect(await agreed({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
  expect(await world.balance(ana)).toBe('600.00')
  await unmatchedMoney(world, eur('300.00'), { reference: rewritten, type: 'topup.returned' })
  await unmatchedMoney(world, eur('300.00'), { reference, type: 'topup.returned' })
  expect(await world.balance(ana)).toBe('0.00')
})

test('CBK-09 what we sent back is not taken from its customer where the bank spells it otherwise', async () => {
  const ana = await world.person()
  const { reference, rewritten } = await ordered(ana, '25.00')
  await unmatchedMoney(world, eur('25.00'), { reference })
  const itemId = await unmatchedMoney(world, eur('25.00'), { reference: rewritten })
  expect(await agreed({ kind: 'send_back_suspense', itemId })).toBe('approved')
  await unmatchedMoney(world, eur('25.00'), { reference, type: 'topup.returned' })
  expect(await world.balance(ana)).toBe('25.00')
})

test('CBK-09 what waits uncredited leaves suspense when it is taken back in another spelling: nobody gives it out', async () => {
  const ana = await world.person()
  const { reference, rewritten } = await ordered(ana, '26.00')
  const itemId = await unmatchedMoney(world, eur('26.00'), { reference: rewritten, account: 'SOMEBODY-ELSE' })
  await unmatchedMoney(world, eur('26.00'), { reference, type: 'topup.returned' })
  const item = await world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id: itemId } })
  expect([item.state, item.reference]).toEqual(['returned', reference])
})

test('CBK-09 cases of before are known by their orders, too; what names none stays as it was written', async () => {
  const kept = async (reference: string, written: string) => {
    const id = await unmatchedMoney(world, eur('1.00'), { reference, account: 'SOMEBODY-ELSE' })
    await query(world.database.owner, 'update suspense_item set reference = $2 where id = $1', [id, written])
    return id
  }
  const written = [
    ['OK-10CD-0F12', 'ok iocd-of12'],
    ['rent for May', 'rent for May'],
    ['W-ABCD-EFGH', 'w-abcd-efgh'],
  ] as const
  const ids: string[] = []
  for (const [reference, was] of written) ids.push(await kept(reference, was))
  await query(world.database.owner, await readFile(MIGRATION, 'utf8'))
  const rows = await world.deps.prisma.suspenseItem.findMany({ where: { id: { in: ids } } })
  expect(ids.map((id) => rows.find((row) => row.id === id)?.reference)).toEqual([
    'OK-10CD-0F12',
    'rent for May',
    'w-abcd-efgh',
  ])
})
