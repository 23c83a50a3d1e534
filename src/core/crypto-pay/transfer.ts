import { must } from '../kit/must.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { ApiPayout } from '../shop-payout/views.ts'
import { numberOf } from './number.ts'
import type { CryptoPayTransfer } from './views.ts'

/** A space stands in no name that a server of `/v1` gives: of the two, neither takes the other's. */
const SPEND = 'spend '

/** What a transfer's own name is kept as, once for ever. */
export const referenceOf = (spendId: string): string => SPEND + spendId

/** Names by which transfers are told from other payouts. */
export const BY_SPEND_ID = { startsWith: SPEND } as const

const TELEGRAM = 'tg:'

/** Whom a payout pays, by their Telegram id. */
export const payeeName = (userId: bigint): string => TELEGRAM + userId

const STATES = { succeeded: 'completed', waiting: 'waiting', failed: 'failed' } as const

/** A payout of this surface as its client sees it. */
export function asTransfer(payout: ApiPayout): CryptoPayTransfer {
  const { id, status, payee, reference, amount, currency, description, createdAt } = payout
  return {
    number: numberOf(must(uuidOf('po', id), 'a payout has a name of its kind')),
    spendId: must(reference, 'a transfer has a name').slice(SPEND.length),
    userId: payee.slice(TELEGRAM.length),
    ...{ amount, currency, comment: description, state: STATES[status], at: createdAt },
  }
}
