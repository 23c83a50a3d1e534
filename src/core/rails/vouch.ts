import type { CoreDeps } from '../kit/use-case.ts'
import type { PayoutRail } from '../payout/views.ts'
import type { PayoutStanding } from '../ports/payout-desk.ts'
import type { OrderedRail } from '../topup/views.ts'
import { isPayoutReport, type PayoutReport, type RailReport, type TopUpReport } from './views.ts'

/** What a rail answers when it is asked about its own report: that it is so, that it is not, or nothing. */
export type Vouched = 'so' | 'not_so' | 'silent'

/** Asks the rail about its report. @param key by what it knows what the report is about */
export const vouchFor = (deps: CoreDeps, report: RailReport, key: string): Promise<Vouched> =>
  isPayoutReport(report) ? vouchForPayout(deps, report, key) : vouchForTopUp(deps, report, key)

/** Money that went back is among the rail's news of its order, under the id the report bears. */
async function vouchForTopUp({ orderDesks }: CoreDeps, report: TopUpReport, reference: string): Promise<Vouched> {
  const { rail, type, eventId, amount } = report
  const status = await orderDesks[rail as OrderedRail]?.status(reference)
  if (!status?.known) return 'silent'
  const isSum = (other: TopUpReport['amount'] | null) =>
    other?.minor === amount.minor && other.currency === amount.currency
  if (type === 'topup.succeeded') return isSum(status.paid) ? 'so' : 'not_so'
  const isTold = status.news.some((news) => news.type === type && news.eventId === eventId && isSum(news.amount))
  return isTold ? 'so' : 'not_so'
}

const GIVEN_BACK: readonly PayoutStanding['state'][] = ['returned', 'refused']

/** A withdrawal stands at its provider as it is reported, or it does not; where nobody can say there, nor can we. */
async function vouchForPayout({ payoutDesks }: CoreDeps, { rail, type }: PayoutReport, key: string): Promise<Vouched> {
  const standing = await payoutDesks[rail as PayoutRail]?.status(key)
  if (!standing || standing.state === 'unknown') return 'silent'
  return GIVEN_BACK.includes(standing.state) === (type !== 'payout.settled') ? 'so' : 'not_so'
}
