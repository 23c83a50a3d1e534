import type { ChatRef, Locale } from '../chat/views.ts'
import type { Money } from '../money/money.ts'
import type { SuspenseCause, TopUpReason } from '../topup/views.ts'

/** Something a person must be told, with what is needed to say it. Every kind has words in every language. */
export type Notice =
  | { kind: 'money_received'; amount: Money; from: string; note: string | null; reference: string; available: Money }
  | { kind: 'topup_credited'; amount: Money; reference: string; available: Money; asked: Money }
  | { kind: 'topup_failed'; amount: Money; reference: string; reason: TopUpReason }
  | { kind: 'topup_in_review'; received: Money; asked: Money; reference: string }
  | { kind: 'topup_returned'; amount: Money; reference: string; reason: TopUpReason | null }
  | { kind: 'password_ready' }
  | { kind: 'email_verified' }
  | { kind: 'account_unfrozen' }
  | { kind: 'ticket_answered'; number: number; text: string }
  | { kind: 'ticket_opened'; number: number; from: string; text: string }
  | { kind: 'suspense_opened'; amount: Money; reference: string; cause: SuspenseCause }

export type NoticeKind = Notice['kind']

/** Something that happened, and when. */
export type Told = { notice: Notice; at: Date }

/** One message ready to be delivered: where to, in which language. `also` are later ones that it tells, a line each. */
export type NoticeView = Told & { id: string; chat: ChatRef; locale: Locale; also: Told[] }

/** `blocked`: the person blocked the bot; the money is theirs all the same. `again`: try later. */
export type DeliveryOutcome = 'sent' | 'blocked' | 'again' | 'undeliverable'
