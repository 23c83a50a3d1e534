import type { Payout, SuspenseItem } from '#prisma'
import { uncount } from '../held/give-back.ts'
import { audit } from '../kit/audit.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { lockState } from '../people/freeze/state.ts'
import { openSuspenseItem } from '../suspense/suspend.ts'
import { returnPayout, settlePayout, tellReturned, type Word } from './conclude.ts'
import { reversePayout } from './journals.ts'
import { lockPayout, step } from './step.ts'

type Said = 'settled' | 'returned'

/**
 * What a provider says of a withdrawal, whenever. Of one that two of staff resolved, or whose owner has left, it moves
 * nobody's balance any more: where it says otherwise, the money is a case for staff. False where it is no news.
 */
export async function providerSays(scope: Scope, id: string, said: Said, word: Word): Promise<boolean> {
  const row = await lockPayout(scope, id)
  if (!row) return false
  if (row.resolvedBy !== null || (await hasLeft(scope, row))) return contradicts(scope, row, said)
  return said === 'settled' ? settlePayout(scope, id, word) : returnPayout(scope, id, word)
}

/** What comes back to somebody who has left is nobody's balance either (CLS-01). */
const hasLeft = async (scope: Scope, { ownerId }: Payout): Promise<boolean> =>
  (await lockState(scope, ownerId)) === 'closed'

/** That it came back is the later truth, in whatever order the provider says so. */
async function contradicts(scope: Scope, row: Payout, said: Said): Promise<boolean> {
  const { laterWord: before, state } = row
  // No person said so: its owner had it back before they left, and whichever word came first, that is how it ends.
  if (row.resolvedBy === null && state === 'returned') return false
  if (before === said || before === 'returned') return false
  await scope.tx.payout.update({ where: { id: row.id }, data: { laterWord: said }, select: { id: true } })
  if (state === said && before === null) return false
  if (state === 'settled' && said === 'settled') return false
  await audit(scope, 'system', 'payout.contradicted', `user:${row.ownerId}`, { payout: row.id, said })
  if (state === 'settled') await keepApart(scope, row)
  else if (said === 'settled') await bearLoss(scope, row)
  else await loseNothing(scope, row)
  return true
}

/** It was said to have arrived, and is back: it waits in suspense until two say that it is its owner's again. */
async function keepApart(scope: Scope, row: Payout): Promise<void> {
  const { clearing, house } = await accountsOf(scope, row, 'unidentified')
  const id = scope.newId()
  await book(scope, row, { id, kind: 'payout_came_back', from: clearing, to: house })
  await openSuspenseItem(scope, caseOf(row), 'payout_came_back', id)
}

/** Its owner has it back, and it has arrived all the same: the house carries it. */
async function bearLoss(scope: Scope, row: Payout): Promise<void> {
  const { clearing, house } = await accountsOf(scope, row, 'loss')
  const id = scope.newId()
  await book(scope, row, { id, kind: 'payout_left', from: house, to: clearing })
  await openSuspenseItem(scope, caseOf(row), 'payout_left', id)
}

/** It has come back in the end, as staff had said: the house's loss is none, and the case is over. */
async function loseNothing(scope: Scope, row: Payout): Promise<void> {
  const { clearing, house } = await accountsOf(scope, row, 'loss')
  const id = scope.newId()
  await book(scope, row, { id, kind: 'payout_left_back', from: clearing, to: house })
  await scope.tx.suspenseItem.updateMany({
    where: { rail: row.rail, eventId: caseOf(row).eventId, state: 'open' },
    data: { state: 'returned', closedAt: scope.now, closedBy: id },
  })
}

/**
 * Two people say that what came back is its owner's again: amount and fee, as if it had never been said to have arrived.
 * False, and nothing is done, where it is not theirs.
 */
export async function giveBackPayout(
  scope: Scope,
  { rail, reference }: SuspenseItem,
  userId: string,
  approval: string,
): Promise<boolean> {
  const found = await scope.tx.payout.findFirst({ where: { reference: normaliseReference(reference), rail } })
  const row = found && (await lockPayout(scope, found.id))
  if (row?.ownerId !== userId || !(await step(scope, row.id, 'return_late', { endedAt: scope.now }))) return false
  const by = `approval:${approval}`
  const { house } = await accountsOf(scope, row, 'unidentified')
  await reversePayout(scope, row, by, house)
  await uncount(scope, row)
  await tellReturned(scope, row, by)
  return true
}

async function accountsOf({ tx }: Scope, { rail, currency: code }: Payout, kind: 'unidentified' | 'loss') {
  const currency = currencyOf(code)
  const clearing = await accountOf(tx, ownerOfRail(rail), 'payout_clearing', currency)
  return { clearing, house: await accountOf(tx, HOUSE, kind, currency) }
}

type Movement = { id: string; kind: string; from: bigint; to: bigint }

function book(scope: Scope, row: Payout, { id, kind, from, to }: Movement) {
  const legs = [{ from, to, amount: money(row.amount, currencyOf(row.currency)) }]
  return postOne(scope, { id, kind, businessKey: `${kind}:${row.id}`, actor: `rail:${row.rail}`, legs })
}

const caseOf = ({ id, rail, reference, amount, currency }: Payout) => ({
  rail,
  reference,
  eventId: `payout:${id}`,
  amount: money(amount, currencyOf(currency)),
})
