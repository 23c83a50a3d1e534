import { askOrders } from '../topup/ask-orders.ts'
import { getTopUp } from '../topup/get-top-up.ts'
import { getTopUpOffers } from '../topup/get-top-up-offers.ts'
import { startTopUp } from '../topup/start-top-up.ts'
import { auditCallbacks } from './audit-callbacks.ts'
import { checkRails } from './check-rails.ts'
import { closeRail } from './close-rail.ts'
import { declareRestored } from './declare-restored.ts'
import { getRails } from './get-rails.ts'
import { listWays } from './list-ways.ts'
import { receiveReport } from './receive-report.ts'

/** The rails' part of the core, and of what comes in by them. */
export const RAILS = { getTopUpOffers, getRails, listWays, closeRail, declareRestored } as const

export const RAILS_PROCEDURES = { startTopUp, getTopUp, askOrders, receiveReport, checkRails, auditCallbacks } as const

export const RAILS_REPEATABLE = [getTopUpOffers, getRails] as const
