import type { Payout } from '#prisma'
import { audit } from '../kit/audit.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { mustBeAsked } from '../rails/must-ask.ts'
import type { PayoutReport, RailEffect } from '../rails/views.ts'
import { providerSays } from './contradict.ts'
import { payoutAccountIn, payoutRailOf } from './rails.ts'

/**
 * What a rail says of money on its way out, in whatever order and however often. It counts where rail, reference,
 * account, currency and amount are a withdrawal's (CBK-04); anything else is kept, and nothing follows but a note.
 * Throws `MustAsk` for a sum that is not given back before its rail was asked, which `isAsked` says (CBK-10).
 */
export async function receivePayoutReport(scope: Scope, report: PayoutReport, isAsked: boolean): Promise<RailEffect> {
  const reference = normaliseReference(report.reference)
  const payout = await scope.tx.payout.findFirst({ where: { reference, rail: report.rail, key: { not: null } } })
  if (!payout || !isOf(scope, report, payout)) {
    await audit(scope, 'system', 'payout.misreported', `callback:${report.rail}:${report.eventId}`, {
      payout: payout?.id ?? null,
    })
    return 'ignored'
  }
  const word = { by: `rail:${report.rail}`, reason: report.reason ?? null }
  const says = report.type === 'payout.settled' ? 'settled' : 'returned'
  if (says === 'returned' && !isAsked) await mustBeAsked(scope, report, payout.key ?? '')
  return (await providerSays(scope, payout.id, says, word)) ? says : 'ignored'
}

const isOf = (scope: Scope, { amount, account }: PayoutReport, payout: Payout): boolean =>
  amount.currency === payout.currency &&
  amount.minor === payout.amount &&
  account === payoutAccountIn(scope, payoutRailOf(payout.rail), currencyOf(payout.currency))
