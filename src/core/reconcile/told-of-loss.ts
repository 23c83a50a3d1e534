import type { ReconcileException } from '#prisma'
import { audit } from '../kit/audit.ts'
import { ourReferences } from '../kit/our-reference.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { isShownAs, isWordless } from '../suspense/case-of.ts'
import { daysBetween } from './calendar.ts'
import { type ShownLine, wordsOf } from './details.ts'
import { itemOf } from './differences.ts'
import { isLate, type OpenItem, type Question, SAME_REFERENCE_DAYS } from './match.ts'

/** A difference that two of staff settled, and the line that it was about, alone. */
type Lost = { was: ReconcileException; line: ShownLine }

/**
 * What went out by a line that two of staff booked as loss, and a rail tells of after all, is lost no longer: by that word
 * it is taken from whose it was (`user → clearing`, say), so the loss is given back (`clearing → loss`). Of each line once.
 * Returns how many were met. The caller holds the rail's lock.
 * @param items those that no open line is
 * @param covered the days that statements tell of
 */
export async function meetLost(
  scope: Scope,
  rail: string,
  items: readonly OpenItem[],
  covered: Pick<Question, 'covered'>,
): Promise<number> {
  const going = items.filter(({ minor, reference }) => minor < 0n && !isWordless(reference))
  if (going.length === 0) return 0
  const lost = new Set(await lostLines(scope, rail, going))
  let met = 0
  for (const item of going) {
    const one = nearest(
      item,
      [...lost].filter(({ line }) => isOf(scope, line, item) && (isOld(item, line) || isLate(item, covered))),
    )
    if (!one) continue
    lost.delete(one)
    await giveBack(scope, item, one)
    met += 1
  }
  return met
}

/** Lines that went out with these sums, were settled alone, and are not told of yet. */
async function lostLines({ tx }: Scope, rail: string, items: readonly OpenItem[]): Promise<Lost[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select e.id from reconcile_exception e join bank_line l on l.id = e.line_id
    where e.rail = ${rail} and e.state = 'settled' and e.journal_id is null
      and e.minor = any(${[...new Set(items.map(({ minor }) => minor))]}::bigint[])
      and l.state = 'settled' and not l.is_fee
      and not exists (select from clearing_item i where i.line_id = l.id)`
  const where = { id: { in: rows.map(({ id }) => id) } }
  const include = { line: { include: { statement: true } } } as const
  const found = await tx.reconcileException.findMany({ where, include, orderBy: { id: 'asc' } })
  return found.flatMap(({ line, ...was }) => (line ? [{ was, line }] : []))
}

function isOf(scope: Scope, line: ShownLine, { currency, minor, reference, at }: OpenItem): boolean {
  if (line.currency !== currency || line.minor !== minor) return false
  if (daysBetween(line.bookedOn, at) > SAME_REFERENCE_DAYS) return false
  return line.reference === reference || isShownAs(wordsOf(scope, line), reference)
}

/**
 * Whether it cannot but be of a line that was shown before: it bears a number of ours, or had happened by that line's day.
 * What went after that, under words that anybody writes, has a line of its own to come, until that is late.
 */
const isOld = ({ reference, at }: OpenItem, { bookedOn }: ShownLine): boolean =>
  ourReferences(reference).length > 0 || at < after(bookedOn, DAY)

const nearest = ({ at }: OpenItem, some: readonly Lost[]): Lost | undefined =>
  some.toSorted((a, b) => daysBetween(a.line.bookedOn, at) - daysBetween(b.line.bookedOn, at))[0]

/**
 * Books it as what those two have settled, now with the entry of ours: a difference of its own, for each names one journal
 * in each currency, and the books of a version before this one know no other.
 */
async function giveBack(scope: Scope, item: OpenItem, { was, line }: Lost): Promise<void> {
  const { tx, now, newId } = scope
  const { journalId, accountId } = itemOf(item.id)
  const amount = money(-item.minor, currencyOf(item.currency))
  const to = await accountOf(tx, HOUSE, 'loss', amount.currency)
  const [id, journal] = [newId(), newId()]
  await tx.reconcileException.create({
    data: { ...was, id, journalId, accountId, createdAt: now, dueAt: now, closedAt: now },
  })
  const business = { kind: 'reconcile_settled', businessKey: `difference:${id}:${item.currency}` }
  const legs = [{ from: accountId, to, amount }]
  await postOne(scope, { id: journal, ...business, actor: `statement:${was.rail}`, legs })
  const where = { journalId_accountId: { journalId, accountId } }
  await tx.clearingItem.update({ where, data: { state: 'settled', lineId: line.id }, select: { journalId: true } })
  await audit(scope, 'system', 'difference.told', `difference:${was.id}`, { journal })
}
