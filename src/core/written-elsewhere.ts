import { meetChat } from './chat/meet-chat.ts'
import { CHAT_UNFRAMED } from './chat/use-cases.ts'
import { givePhone } from './people/registration/give-phone.ts'
import { RAILS_PROCEDURES } from './rails/use-cases.ts'
import { BOOKS } from './reconcile/use-cases.ts'
import { SUPPORT } from './support/use-cases.ts'

/**
 * Those that hear what nobody types to us and that must not bounce. They mask a card's number, or get it masked: what
 * Telegram says of a person and of an update, what rails and banks say of a payment, what a mail says. A phone is its
 * owner's own, by Telegram's word, and has as many digits as a card.
 */
export const WRITTEN_ELSEWHERE: ReadonlySet<unknown> = new Set([
  ...[meetChat, givePhone, CHAT_UNFRAMED.keepUpdate],
  ...[RAILS_PROCEDURES.receiveReport, BOOKS.openStatement, BOOKS.addStatementLines],
  SUPPORT.receiveMail,
])
