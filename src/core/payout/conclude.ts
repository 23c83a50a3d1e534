import type { Payout } from '#prisma'
import { uncount } from '../held/give-back.ts'
import { audit } from '../kit/audit.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { doubtHold } from '../ledger/two-phases.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { Notice } from '../notices/views.ts'
import type { RailReason } from '../rails/views.ts'
import { capturePayout, releasePayout, reversePayout } from './journals.ts'
import { payoutRailOf } from './rails.ts'
import { lockPayout, step } from './step.ts'

/** What a provider, or two staff, say of a withdrawal; `by` as journals name them. */
export type Word = { by: string; reason?: RailReason | null }

/** It has arrived. False where that is no news. */
export async function settlePayout(scope: Scope, id: string, { by }: Word): Promise<boolean> {
  const row = await lockPayout(scope, id)
  if (!row || !(await step(scope, id, 'settle', { settledAt: scope.now, sentAt: row.sentAt ?? scope.now })))
    return false
  const journalId = await capturePayout(scope, row, by)
  await scope.tx.payout.update({ where: { id }, data: { journalId }, select: { id: true } })
  await told(scope, row, 'settled', by)
  return true
}

/**
 * It did not leave, or it came back: amount and fee are their owner's again, with the bank's reason. False where that
 * is no news.
 */
export async function returnPayout(scope: Scope, id: string, { by, reason = null }: Word): Promise<boolean> {
  const row = await lockPayout(scope, id)
  if (!row) return false
  const ended = { endedAt: scope.now, reason }
  if (await step(scope, id, 'return', ended)) await releasePayout(scope, row, by)
  else if (await step(scope, id, 'return_late', ended)) await reversePayout(scope, { ...row, reason }, by)
  else return false
  await uncount(scope, row)
  await told(scope, { ...row, reason }, 'returned', by)
  return true
}

/** The provider has it. */
export async function acceptPayout(scope: Scope, id: string): Promise<boolean> {
  const row = await lockPayout(scope, id)
  if (!row || !(await step(scope, id, 'accept', { sentAt: row.sentAt ?? scope.now }))) return false
  await told(scope, row, 'sent', 'system')
  return true
}

/** Nobody can say: it stays on hold, whatever happens, until somebody can. */
export async function doubtPayout(scope: Scope, id: string): Promise<boolean> {
  const row = await lockPayout(scope, id)
  if (!row || !(await step(scope, id, 'doubt'))) return false
  await doubtHold(scope, must(row.holdId, 'what is on its way is on hold'))
  await told(scope, row, 'unknown', 'system')
  return true
}

/** Tells its owner that it is theirs again. */
export const tellReturned = (scope: Scope, row: Payout, by: string): Promise<void> => told(scope, row, 'returned', by)

type Told = 'sent' | 'settled' | 'returned' | 'unknown'

async function told(scope: Scope, row: Payout, what: Told, by: string): Promise<void> {
  const currency = currencyOf(row.currency)
  const { available } = await balanceNow(scope.tx, ownerOfUser(row.ownerId), currency)
  const destination = await scope.tx.destination.findUniqueOrThrow({ where: { id: row.destinationId } })
  const news = {
    amount: money(row.amount, currency),
    total: money(row.amount + row.fee, currency),
    rail: payoutRailOf(row.rail),
    lastFour: destination.lastFour ?? '',
    reference: row.reference,
    available: money(available, currency),
    reason: row.reason as RailReason | null,
  }
  await audit(scope, 'system', `payout.${what}`, `user:${row.ownerId}`, {
    payout: row.id,
    by,
    reason: row.reason,
  })
  await notify(scope, { userId: row.ownerId }, { ...news, kind: `payout_${what}` } as Notice)
}
