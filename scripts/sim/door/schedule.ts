import type { PrismaClient } from '#prisma'
import { storeBelievedRates } from '../../../src/core/fx/store-rates.ts'
import { LIMITED, TAKEN } from '../../../src/core/wallet/schedule.ts'
import type { Asked } from './model/aim.ts'
import { CURRENCIES, type Currency, FEES, LEVELS, LIMITS, RATES, TAKES, WAITS } from './operation.ts'

type Terms = { which: number; currency: Currency }

/**
 * Writes fees and limits as their owner would: a row with the next version, in force from a moment on; and what
 * currencies are worth as a feed would, from this moment on.
 */
export type Schedule = {
  fee(request: Asked<'fee'>): Promise<void>
  limits(request: Asked<'limits'>): Promise<void>
  rates(request: Pick<Asked<'rates'>, 'which'>): Promise<void>
}

/** @param admin as the owner of the tables: the application may only read them */
export async function openSchedule(admin: PrismaClient, now: () => Date): Promise<Schedule> {
  const [fees, limits, rules] = [
    await admin.feeRule.aggregate({ _max: { version: true } }),
    await admin.limitRule.aggregate({ _max: { version: true } }),
    await admin.riskRule.aggregate({ _max: { version: true } }),
  ]
  let version = Math.max(fees._max.version ?? 0, limits._max.version ?? 0, rules._max.version ?? 0)

  const feeRow = (operation: string, { which, currency }: Terms, validFrom: Date) => {
    const { points = 0, fixed = 0, min = 0, max = null } = FEES[which] ?? {}
    const amounts = { percent: `${points / 100}`, fixedMinor: fixed, minMinor: min, maxMinor: max }
    return { version, operation, currency, ...amounts, validFrom }
  }
  const limitRow = (level: number, { which, currency }: Terms, validFrom: Date) => {
    const { single = 0, daily = 0, monthly = 0, small = 0, smallDaily = 0 } = LIMITS[which] ?? {}
    const outgoing = { singleMinor: single, dailyMinor: daily, monthlyMinor: monthly }
    const amounts = { ...outgoing, smallMinor: small, smallDailyMinor: smallDaily }
    // Nobody in this play has a second factor: no payment is to need one.
    return { version, level, operation: LIMITED, currency, ...amounts, codeMinor: single, validFrom }
  }
  const takeRow = (level: number, currency: Currency) => {
    const { single, daily, monthly } = TAKES
    const amounts = { singleMinor: single, dailyMinor: daily, monthlyMinor: monthly, codeMinor: single }
    const none = { smallMinor: 0, smallDailyMinor: 0 }
    return { version, level, operation: TAKEN, currency, ...amounts, ...none, validFrom: now() }
  }
  const begin = (after: number) => new Date(now().getTime() + after)

  // Every play begins with the same terms, whatever was in force at the end of the one before.
  version++
  const beginning = [
    ['send', 0],
    ['pay', 0],
    ['exchange', 0],
    ['withdraw_bank', 2],
    ['topup_bank', 1],
    ['topup_card', 2],
  ] as const
  await admin.feeRule.createMany({
    data: CURRENCIES.flatMap((currency) => beginning.map(([on, which]) => feeRow(on, { which, currency }, now()))),
  })
  await admin.limitRule.createMany({
    data: CURRENCIES.flatMap((currency) =>
      LEVELS.flatMap((level) => [limitRow(level, { which: 0, currency }, now()), takeRow(level, currency)]),
    ),
  })
  await admin.riskRule.createMany({
    data: CURRENCIES.map((currency) => ({
      version,
      code: 'first_payment',
      outcome: 'delay',
      currency,
      overMinor: WAITS.over,
      seconds: WAITS.seconds,
      alerts: 'nobody',
      validFrom: now(),
    })),
  })
  const rates = async ({ which }: { which: number }) => {
    const perEuro = { USD: `${which / 1_000}` }
    await storeBelievedRates({ tx: admin, now: now() }, { source: 'sim', observedAt: now(), perEuro })
  }
  await rates({ which: RATES[0] })
  return {
    rates,
    async fee({ on, after, ...terms }) {
      version++
      await admin.feeRule.create({ data: feeRow(on, terms, begin(after)) })
    },
    async limits({ level, after, ...terms }) {
      version++
      await admin.limitRule.create({ data: limitRow(level, terms, begin(after)) })
    },
  }
}
