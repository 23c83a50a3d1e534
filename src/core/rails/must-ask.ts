import type { Scope } from '../kit/use-case.ts'
import { isPayoutReport, type RailReport } from './views.ts'

/**
 * Thrown inside a transaction, which ends with it: a rail has to be asked first, and that is done between two of them.
 * `key`: by what name it knows what is asked about, an order's reference or a withdrawal's attempt key.
 */
export class MustAsk extends Error {
  readonly key: string

  constructor(key: string) {
    super('the rail is asked before this is booked')
    this.key = key
  }
}

/**
 * Stops before a sum is booked that its rail has not vouched for a second time; nothing where it cannot be asked. A
 * currency that no rule names is asked about from the first unit.
 */
export async function mustBeAsked(scope: Scope, report: RailReport, key: string): Promise<void> {
  const { tx, now, orderDesks, payoutDesks } = scope
  const { rail, amount } = report
  if (!Object.hasOwn(isPayoutReport(report) ? payoutDesks : orderDesks, rail)) return
  const rule = await tx.railRule.findFirst({
    where: { rail, currency: amount.currency, validFrom: { lte: now } },
    orderBy: { version: 'desc' },
  })
  if (!rule || amount.minor > rule.askAbove) throw new MustAsk(key)
}
