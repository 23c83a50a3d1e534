import { must } from '../kit/must.ts'
import { after, DAY, dayOf, startOfDay } from '../kit/time.ts'
import type { Tx, UseCase } from '../kit/use-case.ts'
import { type DailyFlow, dailyFlows } from '../ledger/daily-flows.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { borneFees, kindOf } from './lines.ts'
import { readPaper } from './order.ts'
import { partOf, readSpans, type Span } from './spans.ts'
import type { MonthPicture, SpendingKind } from './views.ts'
import { type Dated, worthOf } from './worth.ts'

/** What a picture shows: what went out by kind, and what one had day by day, all in the home currency. */
export const readMonth: UseCase<{ id: string }, MonthPicture> = async (scope, { id }) => {
  const { tx } = scope
  const paper = await readPaper(scope, id)
  const owner = await tx.user.findUniqueOrThrow({ where: { id: paper.userId } })
  const home = currencyOf(owner.homeCurrency)
  const [first, last] = [must(paper.fromDay, 'a picture has its time'), must(paper.toDay, 'a picture has its time')]
  const days = daysOf(first, last)
  const totals = days.map(() => 0n)
  const tally = createTally(home)
  for (const span of readSpans(paper.spans)) {
    const flows = await dailyFlows(tx, span.pair, span.from, span.to)
    await tally.take(tx, span, flows)
    const { opening } = await partOf(tx, span)
    const worth = await worthOf(tx, home, balancesOn(days, opening, flows, scope.now))
    for (const [index, value] of worth.entries()) totals[index] = (totals[index] ?? 0n) + (value?.minor ?? 0n)
  }
  return {
    home,
    ...tally.result(),
    days: days.map((day, index) => ({ day: dayOf(day), balance: money(totals[index] ?? 0n, home) })),
  }
}

function daysOf(first: Date, last: Date): Date[] {
  const days: Date[] = []
  for (let day = startOfDay(first); day <= last; day = after(day, DAY)) days.push(day)
  return days
}

/** What there was at the end of each day; of today, now. */
function balancesOn(days: readonly Date[], opening: Money, flows: readonly DailyFlow[], now: Date): Dated[] {
  const byDay = Map.groupBy(flows, ({ day }) => day.getTime())
  let { minor } = opening
  return days.map((day) => {
    for (const { net } of byDay.get(day.getTime()) ?? []) minor += net
    const end = after(day, DAY - 1)
    return { amount: money(minor, opening.currency), at: end < now ? end : now }
  })
}

/** What came back of a fee makes what was given back cheaper, and is no fee of its own. */
function feesOf(flow: DailyFlow): bigint {
  const fees = borneFees(kindOf(flow), flow.fees)
  return fees > 0n ? fees : 0n
}

/** Adds up what went out, by kind and with the fees apart, and what came in. An exchange is neither: it stays with its owner. */
function createTally(home: MonthPicture['home']) {
  const spending = new Map<SpendingKind, bigint>()
  let received = 0n
  const put = (kind: SpendingKind, worth: Money | null | undefined) =>
    worth && worth.minor > 0n && spending.set(kind, (spending.get(kind) ?? 0n) + worth.minor)

  return {
    async take(tx: Tx, { currency }: Span, flows: readonly DailyFlow[]) {
      // A day's flows are valued at its noon: one rate for what went to and fro.
      const noon = (minor: bigint, day: Date): Dated => ({ amount: money(minor, currency), at: after(day, DAY / 2) })
      const amounts = await worthOf(
        tx,
        home,
        flows.map((flow) => noon(flow.net > 0n ? flow.net : -flow.net - feesOf(flow), flow.day)),
      )
      const fees = await worthOf(
        tx,
        home,
        flows.map((flow) => noon(feesOf(flow), flow.day)),
      )
      flows.forEach((flow, index) => {
        const isExchange = kindOf(flow) === 'exchange'
        if (isExchange) put('fee', fees[index])
        else if (flow.net > 0n) received += amounts[index]?.minor ?? 0n
        else {
          put(kindOf(flow), amounts[index])
          put('fee', fees[index])
        }
      })
    },
    result(): Pick<MonthPicture, 'spending' | 'spent' | 'received'> {
      const sorted = [...spending].sort(([, one], [, other]) => (other > one ? 1 : other < one ? -1 : 0))
      const spent = sorted.reduce((sum, [, minor]) => sum + minor, 0n)
      return {
        spending: sorted.map(([kind, minor]) => ({ kind, amount: money(minor, home) })),
        spent: money(spent, home),
        received: money(received, home),
      }
    },
  }
}
