import { DAY, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeOperation } from '../wallet/fee-view.ts'
import { type OrderedRail, TOPUP_RAILS, type TopUpRail } from './views.ts'

/** What the core has to know of a way for money to come in. One more rail is one more entry. */
type Terms = {
  /** How long the money is waited for. */
  waitsMs: number
  fee: FeeOperation
  /** What the rail takes for itself, on top of what reaches us; undefined where it takes nothing. */
  ownFee?: FeeOperation
  /** Our account that money in this currency arrives on; undefined where there is none. */
  accountIn(scope: Doors, currency: CurrencyCode): string | undefined
  /** Whether its reports name an order by what we told it ourselves. Where payers write it, others may write it, too. */
  namesOrders: boolean
}

type Doors = Pick<Scope, 'bankAccounts' | 'orderDesks'>

/** A rail that is paid on somebody else's page: our account is the one its desk names, in every currency. */
const ordered = (rail: OrderedRail, prices: Pick<Terms, 'fee' | 'ownFee'>): Terms => ({
  waitsMs: 30 * MINUTE,
  ...prices,
  accountIn: ({ orderDesks }) => orderDesks[rail]?.account,
  namesOrders: true,
})

const TERMS: Record<TopUpRail, Terms> = {
  bank: {
    waitsMs: 14 * DAY,
    fee: 'topup_bank',
    accountIn: ({ bankAccounts }, currency) => bankAccounts[currency]?.account,
    namesOrders: false,
  },
  card: ordered('card', { fee: 'topup_card' }),
  platform: ordered('platform', { fee: 'topup_platform' }),
  provider: ordered('provider', { fee: 'topup_provider', ownFee: 'provider_own' }),
}

export const termsOf = (rail: TopUpRail): Terms => TERMS[rail]

/** A rail as the database keeps it. One that the code does not know is our mistake, so it throws. */
export function railOf(code: string): TopUpRail {
  const rail = TOPUP_RAILS.find((known) => known === code)
  if (!rail) throw new Error(`the database holds a rail the code does not know: ${code}`)
  return rail
}
