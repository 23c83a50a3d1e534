import { addCard } from '../destination/add-card.ts'
import { addDestination } from '../destination/add-destination.ts'
import { allowDestination } from '../destination/allow-destination.ts'
import { destinationLink } from '../destination/destination-link.ts'
import { getDraft } from '../destination/get-draft.ts'
import { listDestinations } from '../destination/list-destinations.ts'
import { openDestination } from '../destination/open-destination.ts'
import { removeDestination } from '../destination/remove-destination.ts'
import { getMode } from '../mode/get-mode.ts'
import { setMode } from '../mode/set-mode.ts'
import { cancelPayout } from './cancel-payout.ts'
import { confirmPayout } from './confirm-payout.ts'
import { getPayout } from './get-payout.ts'
import { getPayoutOffers } from './get-payout-offers.ts'
import { getPayoutRails } from './get-payout-rails.ts'
import { listPayouts } from './list-payouts.ts'
import { pollPayouts } from './poll-payouts.ts'
import { quotePayout } from './quote-payout.ts'
import { readPayout } from './read-payout.ts'
import { sendPayout } from './send-payout.ts'

/** Withdrawing, each in one transaction. */
export const PAYOUT = {
  ...{ getPayoutOffers, listDestinations, addDestination, openDestination, destinationLink, removeDestination },
  ...{ getMode, setMode },
  ...{ cancelPayout, getPayout },
  ...{ listPayouts, readPayout, getPayoutRails },
} as const

/** Those that call somebody between two transactions, hash a password, or keep what they refuse. */
export const PAYOUT_PROCEDURES = {
  ...{ addCard, getDraft, allowDestination, sendPayout, pollPayouts },
  ...{ quotePayout, confirmPayout },
} as const

/** Those that find what they did by its state, or only look. */
export const PAYOUT_REPEATABLE: readonly unknown[] = [
  ...[getMode, setMode],
  ...[getPayoutOffers, listDestinations, openDestination, removeDestination],
  ...[cancelPayout, getPayout],
  ...[listPayouts, getPayoutRails],
]
