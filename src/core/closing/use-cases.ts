import { closeAccount } from './close-account.ts'
import { dropClosing } from './drop-closing.ts'
import { dropTopUps } from './drop-top-ups.ts'
import { openClosing } from './open-closing.ts'
import { settleTickets } from './settle-tickets.ts'

/** Leaving, as part of the core's use cases: each one transaction. */
export const CLOSING = { openClosing, closeAccount, dropClosing, dropTopUps, settleTickets } as const

/** All of them may be run again where their COMMIT was never answered. */
export const CLOSING_REPEATABLE = Object.values(CLOSING)
