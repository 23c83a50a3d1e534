import type { ChatRef, Locale } from '../chat/views.ts'
import type { Money } from '../money/money.ts'
import type { HistoryEntry } from '../wallet/views.ts'

/** A picture or PDF that came with a message; its content is asked for by the message's id. */
export type TicketMedia = 'image/jpeg' | 'application/pdf'

/** What came with a message. */
export type TicketFile = { media: TicketMedia; bytes: Uint8Array }

/**
 * `note`: among staff, never in a customer's view. `by`: the agent's first name. `byMail`: its customer wrote it there.
 * `media`: what came with it, if anything.
 */
export type TicketMessageView = {
  id: string
  author: 'customer' | 'agent' | 'note'
  by: string | null
  byMail: boolean
  text: string
  media: TicketMedia | null
  at: Date
}

/** What a ticket is about, where that is a transaction of its customer's. */
export type TicketTransaction = Pick<HistoryEntry, 'reference' | 'kind' | 'state' | 'at'> & { amount: Money }

export type TicketView = {
  number: number
  state: 'open' | 'answered' | 'closed'
  about: string | null
  /** Null where it is about something else, or whoever wrote has no account. */
  transaction: TicketTransaction | null
  /**
   * `masked`: `name` is no more than its first letters. `blocked`: they have blocked the bot; what is written to them
   * waits until they are back.
   */
  customer: { chat: ChatRef; name: string; masked: boolean; okpayId: string | null; locale: Locale; blocked: boolean }
  /** First name of whoever of staff has it. */
  agent: string | null
  /** They talk: what the customer writes now, without a command, is for the agent. */
  live: boolean
  /** Its customer's chat is locked: what it is about and what was said is left out. */
  locked: boolean
  /** Stars, once it is closed. */
  rating: number | null
  /** It is closed, and its customer may still open it again, until then. */
  reopenUntil: Date | null
  messages: TicketMessageView[]
  createdAt: Date
  /** The promise: an answer by then (S87: within 24 hours). */
  dueAt: Date
}
