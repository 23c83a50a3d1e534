import type { ChatRef, Locale } from '../chat/views.ts'

export type TicketMessageView = { author: 'customer' | 'agent'; text: string; at: Date }

export type TicketView = {
  number: number
  state: 'open' | 'answered' | 'closed'
  about: string | null
  customer: { chat: ChatRef; name: string; okpayId: string | null; locale: Locale }
  messages: TicketMessageView[]
  createdAt: Date
  /** The promise: an answer by then (S87: within 24 hours). */
  dueAt: Date
}
