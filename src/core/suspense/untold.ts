import type { Prisma, SuspenseItem } from '#prisma'
import { audit } from '../kit/audit.ts'
import { Overtaken } from '../kit/overtaken.ts'
import { DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { TopUpReport } from '../rails/views.ts'
import { caseOf, isShownAs, isWordless } from './case-of.ts'
import { namedOwners } from './order.ts'

/** So far a day of a statement and a rail's word are from each other, where what was written names nobody. */
const NEAR_DAYS = 10

type Shown = { id: string; reference: string; bookedOn: Date; state: string }

/**
 * The case of money that a statement showed, and two of staff had booked, before its rail told of it: this is that word,
 * whatever became of the money since, and no second payment. Of several the open one, then the oldest. Locked; null where
 * there is none. Should it be of other money all the same, nothing is lost: the line of that is then without a word.
 */
export async function lockUntold(scope: Scope, report: TopUpReport): Promise<SuspenseItem | null> {
  const { tx } = scope
  const { rail, amount } = report
  const shown = await tx.$queryRaw<Shown[]>`
    select s.id, s.reference, s.state, l.booked_on as "bookedOn"
    from suspense_item s join bank_line l on l.id = s.line_id
    where s.rail = ${rail} and s.currency = ${amount.currency} and s.amount = ${amount.minor}
      and s.line_id is not null and s.told_at is null
    order by s.state = 'open' desc, s.created_at, s.id`
  const isNamed = shown.length > 0 && (await namedOwners(scope, report)).length > 0
  const found = shown.find((one) => isOf(one, report, isNamed))
  if (!found) return null
  await tx.$queryRaw`select 1 from suspense_item where id = ${found.id}::uuid for update`
  const item = await tx.suspenseItem.findUniqueOrThrow({ where: { id: found.id } })
  if (item.toldAt || item.state !== found.state) throw new Overtaken('what became of money a statement showed')
  return item
}

/** Whether a word of a rail says what a case says, near enough. Words that are none are everybody's: what is over waits for none. */
function isOf({ reference, bookedOn, state }: Shown, report: TopUpReport, isNamed: boolean): boolean {
  if (state !== 'open' && isWordless(report.reference)) return false
  const isNear = Math.abs(report.occurredAt.getTime() - bookedOn.getTime()) <= NEAR_DAYS * DAY
  return isShownAs(reference, report.reference) && (isNamed || isNear)
}

/**
 * Its rail has told of it, and by the rail's words it is known from now on, as any case, also where it is over: what the
 * rail says next finds it by them. @param change what becomes of the case by that
 */
export async function tell(
  scope: Scope,
  { id }: SuspenseItem,
  report: TopUpReport,
  change: Prisma.SuspenseItemUpdateInput = {},
): Promise<void> {
  const { rail, eventId } = report
  const { reference } = caseOf(report)
  await scope.tx.suspenseItem.update({ where: { id }, data: { ...change, reference, toldAt: scope.now } })
  await audit(scope, 'system', 'suspense.told', `suspense:${id}`, { callback: `${rail}:${eventId}` })
}
