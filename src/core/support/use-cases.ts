import { ALARM, ALARM_PROCEDURES, ALARM_REPEATABLE, ALARM_UNFRAMED } from '../alarm/use-cases.ts'
import { answerTicket } from './answer-ticket.ts'
import { answerWithFile } from './answer-with-file.ts'
import { assignTicket } from './assign-ticket.ts'
import { claimDesk } from './claim-desk.ts'
import { closeOwnTicket } from './close-own-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { failRelay } from './fail-relay.ts'
import { getDesk } from './get-desk.ts'
import { isTalking } from './is-talking.ts'
import { listTickets } from './list-tickets.ts'
import { myTicket } from './my-ticket.ts'
import { noteTicket } from './note-ticket.ts'
import { placeDesk } from './place-desk.ts'
import { putOffRelay } from './put-off-relay.ts'
import { rateTicket } from './rate-ticket.ts'
import { readTicket } from './read-ticket.ts'
import { receiveMail } from './receive-mail.ts'
import { reopenOwnTicket } from './reopen-own-ticket.ts'
import { reopenTicket } from './reopen-ticket.ts'
import { sendFileToSupport } from './send-file-to-support.ts'
import { settleRelay } from './settle-relay.ts'
import { showTicketFile } from './show-ticket-file.ts'
import { takeRelay } from './take-relay.ts'
import { takeTicket } from './take-ticket.ts'
import { takeTicketFile } from './take-ticket-file.ts'
import { takeTopicsOver } from './take-topics-over.ts'
import { ticketOfTopic } from './ticket-of-topic.ts'
import { writeToSupport } from './write-to-support.ts'

/** Support's part of the core's use cases, and that of the operators' group, each one transaction. */
export const SUPPORT = {
  ...ALARM,
  writeToSupport,
  myTicket,
  closeOwnTicket,
  reopenOwnTicket,
  rateTicket,
  listTickets,
  readTicket,
  answerTicket,
  takeTicket,
  assignTicket,
  noteTicket,
  closeTicket,
  reopenTicket,
  receiveMail,
  placeDesk,
  claimDesk,
  ticketOfTopic,
  takeTicketFile,
  takeRelay,
  settleRelay,
  putOffRelay,
  failRelay,
  takeTopicsOver,
} as const

/** Those that are a single statement. */
export const SUPPORT_UNFRAMED = { ...ALARM_UNFRAMED, isTalking, getDesk } as const

/** Those that open files between two transactions, or need many. */
export const SUPPORT_PROCEDURES = { ...ALARM_PROCEDURES, sendFileToSupport, answerWithFile, showTicketFile } as const

/** Those that may be run again where their COMMIT was never answered. */
export const SUPPORT_REPEATABLE = [
  ...[myTicket, closeOwnTicket, reopenOwnTicket, rateTicket, listTickets, readTicket, takeTicket],
  ...[closeTicket, reopenTicket, receiveMail, placeDesk, claimDesk, ticketOfTopic, takeTicketFile, isTalking, getDesk],
  ...[takeRelay, settleRelay, putOffRelay, takeTopicsOver, ...ALARM_REPEATABLE],
] as const
