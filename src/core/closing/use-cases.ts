import { dropTopUps, settleTickets } from './clear-the-way.ts'
import { closeAccount } from './close-account.ts'
import { openClosing } from './open-closing.ts'

/** Leaving, as part of the core's use cases: each one transaction. */
export const CLOSING = { openClosing, closeAccount, dropTopUps, settleTickets } as const

/** All of them may be run again where their COMMIT was never answered. */
export const CLOSING_REPEATABLE = Object.values(CLOSING)
