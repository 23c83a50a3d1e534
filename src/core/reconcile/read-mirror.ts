import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Mirror } from './views.ts'

/** What each rail holds for us by our own books, in each currency: bank and clearing together (I11). */
export const readMirror: UseCase<Record<never, never>, Mirror[]> = async ({ tx }) => {
  const rows = await tx.$queryRaw<{ rail: string; currency: string; minor: bigint }[]>`
    select substr(owner, 6) as rail, currency, -sum(balance)::bigint as minor from ledger.account
    where owner like 'rail:%' and kind in ('bank', 'topup_clearing', 'payout_clearing')
    group by owner, currency order by owner, currency`
  return rows.map(({ rail, currency, minor }) => ({ rail, currency: currencyOf(currency), minor }))
}
