import type { ChatRef } from '../chat/views.ts'
import { PIVOT, type Rates, ratesAt } from '../fx/rates.ts'
import { valueIn } from '../fx/value-in.ts'
import { audit } from '../kit/audit.ts'
import { after, DAY, startOfDay } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { add, type Money, money } from '../money/money.ts'
import { readMirror } from '../reconcile/read-mirror.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { type Booked, bookedIn, type Windows } from './booked.ts'
import { failuresIn, type Happened, openedIn, ratedIn } from './happened.ts'
import { inSuspense } from './in-suspense.ts'
import { type BusinessPeriod, type BusinessView, type Compared, VOLUME_KINDS, type VolumeLine } from './views.ts'
import { waitingLines } from './waiting-lines.ts'

/** Of how many windows before this one the average is. */
const AVERAGED = 7

/**
 * Staff: the business of a time, each figure added up from the books when it is asked for, against the same time before
 * and the average of the seven before. Amounts of several currencies are compared in euros at the rates of now.
 */
export const readBusiness: UseCase<{ actor: ChatRef; period: BusinessPeriod }, BusinessView> = async (
  scope,
  { actor, period },
) => {
  const staff = await requireStaff(scope, actor, 'business.see')
  await audit(scope, actor, 'business.read', 'business', { period })
  const { tx, now } = scope
  const windows = windowsOf(period, now)
  const rates = await ratesAt(tx, now)
  const booked = await bookedIn(tx, windows)
  const [latest, before] = (await ratedIn(tx, windows)).toSorted((one, other) => one.window - other.window)
  return {
    ...{ period, from: windows.from, until: windows.until },
    volumes: volumesOf(booked, rates, windows),
    fees: amountsOf(
      booked.filter(({ part }) => part === 'fee'),
      rates,
      windows,
    ),
    newUsers: comparedCount(await openedIn(tx, windows), windows),
    failures: failuresOf(await failuresIn(tx, windows), windows),
    waiting: await waitingLines(scope, staff),
    suspense: await inSuspense(scope, staff),
    liquidity: (await readMirror(scope, {})).map(({ rail, currency, minor }) => ({
      ...{ rail, currency, here: money(minor, currency) },
    })),
    owed: await owedBy(scope),
    rating: { count: latest?.count ?? 0, average: latest?.average ?? null, before: before?.average ?? null },
  }
}

function windowsOf(period: BusinessPeriod, now: Date): Windows {
  // What was booked in this very millisecond has been booked.
  const [midnight, until] = [startOfDay(now), after(now, 1)]
  if (period === 'today') return { from: midnight, until, step: DAY, most: AVERAGED }
  if (period === 'yesterday') return { from: after(midnight, -DAY), until: midnight, step: DAY, most: AVERAGED }
  return { from: after(midnight, -6 * DAY), until, step: 7 * DAY, most: 1 }
}

/** What one number was in each window. */
function compared(of: (window: number) => number, { most }: Windows): Compared<number> {
  const earlier = Array.from({ length: most }, (_, k) => of(k + 1))
  const average = earlier.reduce((sum, one) => sum + one, 0) / most
  return { now: of(0), before: of(1), average: most < AVERAGED ? null : average }
}

const comparedCount = (rows: readonly Omit<Happened, 'code'>[], windows: Windows): Compared<number> =>
  compared((window) => rows.reduce((sum, row) => (row.window === window ? sum + row.count : sum), 0), windows)

function volumesOf(booked: readonly Booked[], rates: Rates, windows: Windows): VolumeLine[] {
  return VOLUME_KINDS.flatMap((kind) => {
    const rows = booked.filter((row) => row.kind === kind && row.part === 'volume')
    if (rows.length === 0) return []
    const count = comparedCount(rows, windows)
    return [{ kind, count, ...amountsOf(rows, rates, windows) }]
  })
}

function amountsOf(rows: readonly Booked[], rates: Rates, windows: Windows): { sums: Money[]; worth: Compared<Money> } {
  const worthIn = (window: number): Money =>
    sumsOf(rows, window).reduce((total, sum) => add(total, valueIn(rates, sum, PIVOT)), money(0n, PIVOT))
  const earlier = Array.from({ length: windows.most }, (_, k) => worthIn(k + 1)).reduce(add)
  const average = windows.most < AVERAGED ? null : money(earlier.minor / BigInt(AVERAGED), PIVOT)
  return { sums: sumsOf(rows, 0), worth: { now: worthIn(0), before: worthIn(1), average } }
}

/** What is in a window, exactly, currency by currency. */
function sumsOf(rows: readonly Booked[], window: number): Money[] {
  const sums = new Map<CurrencyCode, bigint>()
  for (const row of rows) if (row.window === window) sums.set(row.currency, (sums.get(row.currency) ?? 0n) + row.minor)
  return [...sums].map(([currency, minor]) => money(minor, currency))
}

function failuresOf(rows: readonly Happened[], windows: Windows): BusinessView['failures'] {
  const codes = rows.filter(({ window }) => window === 0).map(({ code, count }) => ({ code, count }))
  return { codes: codes.toSorted((one, other) => other.count - one.count), count: comparedCount(rows, windows) }
}

/** What customers have with us, available and on hold together. */
async function owedBy({ tx }: Scope): Promise<Money[]> {
  const rows = await tx.ledgerAccount.groupBy({
    by: ['currency'],
    where: { kind: { in: ['user', 'user_hold'] } },
    _sum: { balance: true },
    orderBy: { currency: 'asc' },
  })
  return rows.map(({ currency, _sum }) => money(_sum.balance ?? 0n, currencyOf(currency)))
}
