import { answerTicket } from './answer-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { listTickets } from './list-tickets.ts'
import { myTicket } from './my-ticket.ts'
import { readTicket } from './read-ticket.ts'
import { writeToSupport } from './write-to-support.ts'

/** Support's part of the core's use cases, each one transaction. */
export const SUPPORT = { writeToSupport, myTicket, listTickets, readTicket, answerTicket, closeTicket } as const

/** Those of them that may be run again where their COMMIT was never answered. */
export const SUPPORT_REPEATABLE = [myTicket, listTickets, readTicket] as const
