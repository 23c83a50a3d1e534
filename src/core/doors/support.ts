import type { ChatRef, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { DeskView } from '../support/desk.ts'
import type { ArrivedMail, MailFate } from '../support/receive-mail.ts'
import type { Relay, RelayStep } from '../support/relay.ts'
import type { TopicOver } from '../support/take-topics-over.ts'
import type { TicketFile, TicketView } from '../support/views.ts'

type Own = { actor: ChatRef; number: number }

/** The part of the door where people ask for help, and where they are helped. */
export type SupportDoor = {
  // ---- whoever asks, with an account or without
  /**
   * Opens a ticket, or adds to the open one. Codes and keys are masked before they are kept.
   * `text_too_long`, `too_many_requests` after 30 an hour.
   */
  writeToSupport(input: { actor: ChatRef; text: string; about?: string }): Promise<Result<TicketView>>
  /** The same with a screenshot or PDF, judged, scanned and made anew. `file_refused`, `scanner_unavailable`. */
  sendFileToSupport(input: {
    actor: ChatRef
    file: Uint8Array
    text: string
    about?: string
  }): Promise<Result<TicketView>>
  /** The actor's own newest ticket, or null. */
  myTicket(input: { actor: ChatRef }): Promise<Result<TicketView | null>>
  /** Whether what they write now, without a command, is for an agent they talk with. */
  isTalking(input: { actor: ChatRef }): Promise<Result<boolean>>
  /** Ends one's own ticket. `ticket_not_found`. */
  closeOwnTicket(input: Own): Promise<Result<TicketView>>
  /** Opens it again, within a week. `ticket_not_found`, `ticket_over`. */
  reopenOwnTicket(input: Own): Promise<Result<TicketView>>
  /** One to five stars for a closed one. `ticket_not_found`. */
  rateTicket(input: Own & { stars: number }): Promise<Result<TicketView>>
  /** A mail to support, once, whoever it says it is from. It never allows anything. */
  receiveMail(input: ArrivedMail): Promise<Result<MailFate>>

  // ---- staff; `own_account` for their own tickets
  /** Open tickets, oldest promise first; `of` a customer, all not closed. */
  listTickets(input: { actor: ChatRef; of?: string }): Promise<Result<TicketView[]>>
  /** One ticket with everything written in it; with a reason, with its customer's name in full. `ticket_not_found`. */
  readTicket(input: Own & { reason?: string }): Promise<Result<TicketView>>
  /**
   * The file of a message, by the message's id; each look leaves a row. `ticket_not_found`, `file_refused`,
   * `scanner_unavailable`.
   */
  showTicketFile(input: { actor: ChatRef; id: string }): Promise<Result<TicketFile>>
  /** Answers a ticket: the customer is told in their chat, and the two talk. `ticket_not_found`, `text_too_long`. */
  answerTicket(input: Own & { text: string; inTopic?: true }): Promise<Result<TicketView>>
  /** The same with a picture or PDF. `file_refused`, `scanner_unavailable`. */
  answerWithFile(input: Own & { text: string; file: Uint8Array; inTopic?: true }): Promise<Result<TicketView>>
  /** Takes it over and begins to talk; the customer is told with whom. `ticket_not_found`, `superseded`. */
  takeTicket(input: Own): Promise<Result<TicketView>>
  /** Gives it to another agent, by @name or first name. `ticket_not_found`, `customer_not_found`. */
  assignTicket(input: Own & { to: string }): Promise<Result<TicketView>>
  /** A note among staff. `ticket_not_found`, `text_too_long`. */
  noteTicket(input: Own & { text: string; inTopic?: true }): Promise<Result<TicketView>>
  /** Closes a ticket: what the customer writes next opens a new one. `ticket_not_found`. */
  closeTicket(input: Own): Promise<Result<TicketView>>
  /** Opens it again. `ticket_not_found`, `ticket_over`. */
  reopenTicket(input: Own): Promise<Result<TicketView>>

  // ---- the operators' group
  /** The group of a bot's operators, or null. */
  getDesk(input: { botId: bigint }): Promise<Result<DeskView | null>>
  /** Says which it is, from the console. */
  placeDesk(input: { botId: bigint; chatId: bigint; locale: Locale }): Promise<Result<DeskView>>
  /** The owner says so in the group, after a fresh code. `not_allowed`, `staff_code_needed`. */
  claimDesk(input: { actor: ChatRef; chatId: bigint; locale: Locale }): Promise<Result<DeskView>>
  /** Which ticket a topic is for, for staff who answer. `not_allowed`, `ticket_not_found`. */
  ticketOfTopic(input: { actor: ChatRef; chatId: bigint; topicId: bigint }): Promise<Result<number>>

  // ---- told by the workers
  /** What a ticket's topic lacks; null when nothing, or when there is no group that works. */
  takeRelay(input: { id: string }): Promise<Result<Relay | null>>
  /** What was done about it. */
  settleRelay(input: { id: string; step: RelayStep }): Promise<Result<null>>
  /** Comes back later. */
  putOffRelay(input: { id: string; afterMs: number }): Promise<Result<null>>
  /** The group does not let us: staff are told in their own chats. */
  failRelay(input: { id: string; why: string }): Promise<Result<null>>
  /** Topics whose time is over: of people who left, and whose words are erased. */
  takeTopicsOver(input: { botId: bigint }): Promise<Result<TopicOver[]>>
  /** The file that goes with a message on its way; null where there is none. */
  takeTicketFile(input: { id: string }): Promise<Result<TicketFile | null>>
}
