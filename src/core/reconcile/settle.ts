import type { ClearingItem, ReconcileException } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE } from '../ledger/chart.ts'
import { type Leg, postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { lockNews } from '../suspense/order.ts'
import { openSuspenseItem } from '../suspense/suspend.ts'
import type { SuspenseCause } from '../suspense/views.ts'
import { legOf, railAccounts } from './book-lines.ts'
import { type ShownLine, wordsOf, writtenOn } from './details.ts'
import { matchLocked } from './match-rail.ts'
import { lockRail } from './rail-lock.ts'
import { UNREAD } from './reference-key.ts'
import type { DifferenceCause } from './views.ts'

/** As what kind of case money is kept that is on the statement and in no book of ours. */
const KEPT_AS: Partial<Record<DifferenceCause, SuspenseCause>> = {
  missing_here: 'unreported',
  doubled: 'paid_twice',
  wrong_amount: 'wrong_amount',
  wrong_currency: 'wrong_currency',
}

type Open = ReconcileException & { line: ShownLine | null }

/**
 * Settles a difference as two people agreed: the line is booked as the statement has it, and the entry of ours is
 * cleared. What is missing then is the house's loss (`loss → clearing`), or what the institution took for its work; what
 * is too much waits in suspense (`clearing → unidentified`) until two people say whose it is. Returns false, and does
 * nothing, when it is no difference any more: what came meanwhile is looked at first.
 */
export async function settleDifference(
  scope: Scope,
  { differenceId: id }: { differenceId: string },
  approval: string,
): Promise<boolean> {
  const include = { line: { include: { statement: true } } } as const
  const known = await scope.tx.reconcileException.findUnique({ where: { id }, include })
  if (!known) return false
  await lockRail(scope, known.rail)
  // A callback about its line comes before, and is matched, or after, and finds its case.
  if (known.line) await lockNews(scope, { rail: known.rail, reference: wordsOf(scope, known.line) })
  while ((await matchLocked(scope, known.rail)).more);
  const open = await scope.tx.reconcileException.findFirst({ where: { id, state: 'open' }, include })
  if (!open || open.cause === 'balance_gap') return false
  await settle(scope, open, await itemOfDifference(scope, open), `approval:${approval}`)
  const { reasonId } = await scope.tx.approval.findUniqueOrThrow({
    where: { id: approval },
    select: { reasonId: true },
  })
  await scope.tx.reconcileException.update({
    where: { id },
    data: { state: 'settled', closedAt: scope.now, closedBy: approval, reasonId },
  })
  const why = { cause: open.cause, reason: reasonId, approval }
  await audit(scope, 'system', 'difference.settled', `difference:${id}`, why)
  return true
}

/** The entry of ours a difference is about; null where it is about a line alone. */
export async function itemOfDifference(
  { tx }: Scope,
  { journalId, accountId }: ReconcileException,
): Promise<ClearingItem | null> {
  if (journalId === null || accountId === null) return null
  return tx.clearingItem.findUnique({ where: { journalId_accountId: { journalId, accountId } } })
}

async function settle(scope: Scope, open: Open, item: ClearingItem | null, actor: string): Promise<void> {
  const { tx } = scope
  const { line } = open
  for (const currency of new Set([line?.currency, item?.currency].filter((code) => code !== undefined))) {
    const here = line?.currency === currency ? line : null
    const awaited = item?.currency === currency ? item : null
    const journal = await bookCurrency(scope, { open, currency, line: here, item: awaited, actor })
    if (here) await settleLine(scope, here, journal)
  }
  if (item) {
    const { journalId, accountId } = item
    const where = { journalId_accountId: { journalId, accountId } }
    await tx.clearingItem.update({ where, data: { state: 'settled', lineId: line?.id ?? null } })
  }
}

/** One that does not open is read again for the words of its case, once its key is back. */
async function settleLine(scope: Scope, line: ShownLine, journalId: string): Promise<void> {
  const again = writtenOn(scope, line) === null ? { rule: UNREAD } : {}
  const data = { state: 'settled', journalId, ...again }
  await scope.tx.bankLine.update({ where: { id: line.id }, data, select: { id: true } })
}

type Part = { open: Open; currency: string; line: ShownLine | null; item: ClearingItem | null; actor: string }

/** Books a difference's part in one currency. Returns the journal. */
async function bookCurrency(scope: Scope, { open, currency: code, line, item, actor }: Part): Promise<string> {
  const { tx } = scope
  const currency = currencyOf(code)
  const accounts = railAccounts(scope, open.rail)
  const clearing = item?.accountId ?? (await accounts.clearing(code))
  const house = (kind: 'loss' | 'bank_fee' | 'unidentified') => accountOf(tx, HOUSE, kind, currency)
  const legs: Leg[] = line ? [legOf(line, { bank: await accounts.bank(code), clearing })] : []
  const short = (item?.minor ?? 0n) - (line?.minor ?? 0n)
  const isFee = open.cause === 'fee'
  const over = money(short < 0n ? -short : 0n, currency)
  if (short > 0n)
    legs.push({ from: await house(isFee ? 'bank_fee' : 'loss'), to: clearing, amount: money(short, currency) })
  if (short < 0n) legs.push({ from: clearing, to: await house(isFee ? 'bank_fee' : 'unidentified'), amount: over })
  const id = scope.newId()
  await postOne(scope, { id, kind: 'reconcile_settled', businessKey: `difference:${open.id}:${code}`, actor, legs })
  if (short < 0n && !isFee) await keep(scope, { open, line, item }, over, id)
  return id
}

/** What is too much waits in suspense, by the words its payer wrote. A line by itself is one that no callback told of. */
async function keep(
  scope: Scope,
  { open, line, item }: Pick<Part, 'open' | 'line' | 'item'>,
  amount: Money,
  id: string,
) {
  const cause = KEPT_AS[open.cause as DifferenceCause] ?? 'unknown_reference'
  const reference = line ? wordsOf(scope, line) : (item?.reference ?? '')
  const shown = line && open.journalId === null ? { lineId: line.id } : {}
  await openSuspenseItem(
    scope,
    { rail: open.rail, eventId: `difference:${open.id}`, reference, amount, ...shown },
    cause,
    id,
  )
}
