import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { maskReference } from '../../../src/core/reconcile/reference-key.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
let finance: ChatRef
let id: string
beforeAll(async () => {
  world = await openWorld()
  finance = await world.agent('finance')
  await readIn(world, [lineOf({ minor: 4_200n, counterparty: 'Zoë Aurora', info: 'Zoë Aurora, for the boat' })])
  id = (await world.deps.prisma.reconcileException.findFirstOrThrow()).id
})
afterAll(() => world.close())

const read = (actor: ChatRef, reason?: string) =>
  world.core.readDifference({ actor, id, ...(reason !== undefined && { reason }) })
const MASKED = { reference: '', counterparty: 'Z•• A•••••', info: null, masked: true }
const WHOLE = { reference: 'Zoë Aurora, for the boat', counterparty: 'Zoë Aurora', masked: false }

/** From now on this one's code is too old. */
async function outOfCode({ telegramId }: ChatRef): Promise<void> {
  const provenUntil = new Date(world.deps.clock().getTime() - 1)
  await world.deps.prisma.staff.updateMany({ where: { telegramId }, data: { provenUntil } })
}

test('ADM-05 MNY-17 who a bank’s line names is masked, and what they wrote withheld, wherever a difference is shown', async () => {
  for (const role of ['supervisor', 'finance', 'auditor', 'owner'] as const) {
    const actor = await world.agent(role)
    expect(granted(await read(actor)).line, role).toMatchObject(MASKED)
    expect(granted(await world.core.listBooks({ actor })).differences[0]?.line, role).toMatchObject(MASKED)
  }
  const { core } = world
  expect(granted(await core.takeDifference({ actor: finance, id })).line).toMatchObject(MASKED)
  expect(granted(await core.handDifference({ actor: finance, id, to: finance })).line).toMatchObject(MASKED)
})

test('ADM-05 MNY-17 a reference is what its payer wrote: one of ours is shown, any other is masked', async () => {
  await readIn(world, [lineOf({ minor: 4_300n, reference: 'Zoe Aurora rent', counterparty: '', info: '' })])
  await readIn(world, [lineOf({ minor: 4_400n, reference: 'rent of Zoe, OK-1A2B-3C4D', counterparty: '', info: '' })])
  const { differences } = granted(await world.core.listBooks({ actor: await world.agent('auditor') }))
  const shown = (minor: bigint) => differences.find(({ amount }) => amount.minor === minor)?.line
  expect(shown(4_300n)).toMatchObject({ reference: 'Z•• A••••• r•••', masked: true })
  expect(shown(4_400n)).toMatchObject({ reference: 'OK-1A2B-3C4D', masked: true })
})

test('ADM-05 MNY-17 nor does what stands beside it say it: the entry of money that waits, its case, a list of requests', async () => {
  const { core } = world
  await unmatchedMoney(world, amountOf('12.00', 'EUR'), { reference: 'Rent Hans Peter Mueller' })
  const item = await world.deps.prisma.suspenseItem.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const written = item.reference
  const until = new Date(world.deps.clock().getTime() + 9 * 86_400_000).toISOString().slice(0, 10)
  await readIn(world, [], { from: '2020-01-01', until, closing: 0n })
  const [auditor, agent] = [await world.agent('auditor'), await world.agent('agent')]
  const { differences } = granted(await core.listBooks({ actor: auditor }))
  expect(differences.flatMap(({ item: entry }) => entry?.reference ?? [])).toContain('R•••••')
  const cases = granted(await core.listSuspense({ actor: agent }))
  const asked = { kind: 'send_back_suspense', itemId: item.id } as const
  granted(await core.requestApproval({ actor: agent, asked, reason: 'nobody knows whose it is' }))
  const requests = granted(await core.listApprovals({ actor: await world.agent('supervisor') }))
  const readBy = async (actor: ChatRef) => granted(await core.readSuspense({ actor, itemId: item.id }))
  const glances = [differences, cases, requests, await readBy(auditor)]
  expect(inspect(glances, { depth: null })).not.toContain(written)
  // Who places it reads it, with a code that is fresh.
  expect(await readBy(agent)).toMatchObject({ reference: written, masked: false })
  await outOfCode(agent)
  expect(await readBy(agent)).toMatchObject({ reference: maskReference(written), masked: true })
})

test('ADM-05 ADM-02 with a reason and a fresh code, whoever works on differences sees it whole; each look leaves its row', async () => {
  for (const role of ['supervisor', 'finance', 'owner'] as const)
    expect(granted(await read(await world.agent(role), 'whose it may be')).line, role).toMatchObject(WHOLE)
  const rows = await world.deps.prisma.auditEvent.findMany({
    where: { subject: `difference:${id}` },
    orderBy: { id: 'asc' },
  })
  expect(rows.map(({ action }) => action)).toContain('difference.seen')
  expect(rows.at(-1)).toMatchObject({ action: 'difference.unmasked', detail: { reason: expect.any(String) } })
  expect(refusal(await read(finance, ' '))).toEqual({ code: 'reason_needed' })
  expect(refusal(await read(await world.agent('auditor'), 'curious'))).toEqual({ code: 'not_allowed' })
  const late = await world.agent('finance')
  await outOfCode(late)
  expect(refusal(await read(late, 'in a hurry'))).toEqual({ code: 'staff_code_needed' })
  expect(granted(await read(late)).line).toMatchObject(MASKED)
})

test('ADM-02 a request to settle shows it whole to those who decide, after a fresh code; to nobody without', async () => {
  const asked = { kind: 'settle_difference', differenceId: id } as const
  const request = granted(await world.core.requestApproval({ actor: finance, asked, reason: 'as the bank says' }))
  const owner = await world.agent('owner')
  const readAs = (actor: ChatRef) => world.core.readApproval({ actor, id: request.id })
  expect(granted(await readAs(owner)).difference?.line).toMatchObject(WHOLE)
  await outOfCode(owner)
  expect(refusal(await readAs(owner))).toEqual({ code: 'staff_code_needed' })
  // Who asked reads what became of it in another role, too: not who the bank named.
  await world.deps.prisma.staff.updateMany({ where: { telegramId: finance.telegramId }, data: { role: 'auditor' } })
  expect(granted(await readAs(finance)).difference?.line).toMatchObject(MASKED)
})
