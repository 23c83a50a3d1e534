import { cancelHeld } from '../held/cancel-held.ts'
import { getHolds } from '../held/get-holds.ts'
import { closeRisk } from './close-risk.ts'
import { confirmMine } from './confirm-mine.ts'
import { explainRisk } from './explain-risk.ts'
import { listRisk } from './list-risk.ts'
import { readRisk } from './read-risk.ts'
import { rejectPayment } from './reject-payment.ts'

/** What is done about payments that wait or look unusual, each in one transaction. */
export const RISK = { cancelHeld, confirmMine, listRisk, readRisk, closeRisk, rejectPayment, explainRisk } as const

/** Those that do the same twice to no effect, or only look. */
export const RISK_REPEATABLE: readonly unknown[] = [
  ...[cancelHeld, confirmMine, getHolds],
  ...[listRisk, readRisk, closeRisk, rejectPayment],
]
