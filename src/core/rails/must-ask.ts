import type { Scope } from '../kit/use-case.ts'
import type { TopUpReport } from './views.ts'

/** Thrown inside a transaction, which ends with it: a rail has to be asked first, and that is done between two of them. */
export class MustAsk extends Error {
  constructor() {
    super('the rail is asked before this is credited')
  }
}

/**
 * Stops before a sum is credited that its rail has not vouched for a second time; nothing where it cannot be asked. A
 * currency that no rule names is asked about from the first unit.
 */
export async function mustBeAsked({ tx, now, orderDesks }: Scope, { rail, amount }: TopUpReport): Promise<void> {
  if (!Object.hasOwn(orderDesks, rail)) return
  const rule = await tx.railRule.findFirst({
    where: { rail, currency: amount.currency, validFrom: { lte: now } },
    orderBy: { version: 'desc' },
  })
  if (!rule || amount.minor > rule.askAbove) throw new MustAsk()
}
