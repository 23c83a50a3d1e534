import type { Locale } from '../chat/views.ts'
import type { TicketView } from './views.ts'

/** What a ticket's topic lacks: the topic itself, messages, or that it is closed or open again. */
export type Relay = {
  /** The group, and in which language staff are spoken to there. */
  chatId: bigint
  locale: Locale
  /** Null: the topic is still to be opened. */
  topicId: bigint | null
  topicOpen: boolean
  /** Nothing has been said in it yet. */
  isNew: boolean
  /** As staff see it, its customer's name masked; of its messages those that are not there yet. */
  ticket: TicketView
}

/** What was done about it, each as soon as it is done: a process that dies after it does not do it again. */
export type RelayStep =
  | { topic: { chatId: bigint; topicId: bigint } }
  | { topicOpen: boolean }
  | { messages: readonly string[] }
  | { topicGone: true }
