import { expect, test } from 'vitest'
import { askedWhile, heldRow } from '../../support/at-once.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// A statement shows an order whose payer wrote it among other words, and lost its dashes.
const desk = suspenseDesk()
const { keepers } = shownLines(desk)
const otherwise = (reference: string) => `Invoice ${reference.replaceAll('-', ' ')}`

/** A line that no callback has told of, and its difference. */
async function lineNobodyKnows(reference: string, text: string) {
  const { minor } = eur(text)
  await readIn(desk.world, [lineOf({ minor, reference })])
  const where = { minor, state: 'open' }
  return desk.world.deps.prisma.reconcileException.findFirstOrThrow({ where })
}

test('CBK-03 MNY-17 a line is settled before the callback of its order or after it, never beside it, however its payer wrote it', async () => {
  const ana = await desk.world.person()
  const reference = await desk.ordered(ana, '71.00')
  const { id: differenceId } = await lineNobodyKnows(otherwise(reference), '71.00')
  const unidentified = await desk.houseHas('unidentified')
  const { core } = desk.world
  const [asker, other] = await keepers()
  const asked = { kind: 'settle_difference', differenceId } as const
  const request = granted(await core.requestApproval({ actor: asker, asked, reason: 'no news' }))
  // The callback has looked for such a line, and stands before the account it credits.
  const lock = `select 1 from ledger.account where owner = 'user:${ana.userId}' and kind = 'user' for no key update`
  const held = await heldRow(desk.world, lock)
  await askedWhile(
    held,
    () => unmatchedMoney(desk.world, eur('71.00'), { reference }),
    async () => granted(await core.decideApproval({ actor: other, ...request, decision: 'approve' })),
  )
  // Booked beside the callback it would be in suspense as well, and somebody else might be given it.
  expect(await desk.world.balance(ana)).toBe('71.00')
  expect(await desk.houseHas('unidentified')).toBe(unidentified)
})

test('ADM-06 MNY-17 whose order a line names has no part in its difference, however their payer wrote it', async () => {
  const own = await desk.world.person()
  await appoint(desk.world, own.chat, 'owner', 'Own')
  const { id } = await lineNobodyKnows(otherwise(await desk.ordered(own, '72.00')), '72.00')
  const { core } = desk.world
  const asked = { kind: 'settle_difference', differenceId: id } as const
  expect(refusal(await core.readDifference({ actor: own.chat, id }))).toEqual({ code: 'own_account' })
  expect(refusal(await core.requestApproval({ actor: own.chat, asked, reason: 'mine' }))).toEqual({
    code: 'own_account',
  })
  const [asker] = await keepers()
  const request = granted(await core.requestApproval({ actor: asker, asked, reason: 'no news' }))
  const decided = await core.decideApproval({ actor: own.chat, ...request, decision: 'approve' })
  expect(refusal(decided)).toEqual({ code: 'own_account' })
})
