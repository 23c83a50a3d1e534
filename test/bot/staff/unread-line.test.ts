import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { appoint, granted } from '../../support/people.ts'

// A line whose words were altered in the database: the work at it, and at all others, goes on.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

async function spoiled(): Promise<void> {
  await readIn(town.world, [lineOf({ minor: 4_200n, reference: 'RE-2026-2001 for May' })])
  await query(
    town.world.database.superuser,
    `update bank_line set details = overlay(details placing '\\x00'::bytea from 20) where minor = 4200`,
  )
}

async function reads(phone: Phone): Promise<string> {
  await phone.writes('/books')
  await phone.taps(phone.buttons().find((label) => label.includes('42.00')) ?? '')
  return phone.sees()
}

test('MNY-17 CBK-09 a difference whose line does not open says so, in both languages, and is settled like any other', async () => {
  await spoiled()
  const nora = await town.agent('finance', 'Nora')
  expect(await reads(nora)).toContain('What was written on it does not open')
  const mei = await town.agent('finance', '梅')
  await mei.writes('/language')
  await mei.taps('简体中文')
  expect(await reads(mei)).toContain('该流水上的附言等内容无法解密')
  // Staff with a wallet, of whom it is asked whether the line is about them.
  const own = await town.customer({ name: 'Olga Stein' })
  await appoint(town.world, own.person.chat, 'owner', 'Olga')
  const { world } = town
  expect(granted(await world.core.listBooks({ actor: own.person.chat })).differences.map(({ out }) => out)).toEqual([
    false,
  ])
  const { id: differenceId } = await world.deps.prisma.reconcileException.findFirstOrThrow({ where: { state: 'open' } })
  const asked = { kind: 'settle_difference', differenceId } as const
  const actor = await world.agent('finance')
  const request = granted(await world.core.requestApproval({ actor, asked, reason: 'altered, and looked at' }))
  const decided = { id: request.id, hash: request.hash, decision: 'approve' } as const
  expect(granted(await world.core.decideApproval({ actor: nora.actor, ...decided })).state).toBe('approved')
  expect(await world.breaches()).toEqual([])
})
