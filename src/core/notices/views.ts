import type { ChatRef, Locale } from '../chat/views.ts'
import type { Money } from '../money/money.ts'
import type { SuspenseCause, TopUpRail, TopUpReason } from '../topup/views.ts'

/** Something a person must be told, with what is needed to say it. Every kind has words in every language. */
export type Notice =
  | { kind: 'money_received'; amount: Money; from: string; note: string | null; reference: string; available: Money }
  | ({ kind: 'topup_credited'; fee: Money; available: Money; asked: Money } & TopUpNews)
  | ({ kind: 'topup_failed'; reason: TopUpReason } & TopUpNews)
  | ({ kind: 'topup_expired' } & TopUpNews)
  | { kind: 'topup_in_review'; received: Money; asked: Money; reference: string }
  | ({ kind: 'topup_returned'; reason: TopUpReason | null } & TopUpNews)
  | { kind: 'password_ready' }
  | { kind: 'email_verified' }
  | { kind: 'account_unfrozen' }
  | { kind: 'ticket_answered'; number: number; text: string }
  | { kind: 'ticket_opened'; number: number; from: string; text: string }
  | { kind: 'suspense_opened'; amount: Money; reference: string; cause: SuspenseCause }

type TopUpNews = { rail: TopUpRail; amount: Money; reference: string }

export type NoticeKind = Notice['kind']

/** A notice ready to be delivered: where to, in which language. */
export type NoticeView = { id: string; chat: ChatRef; locale: Locale; notice: Notice; at: Date }

/** `blocked`: the person blocked the bot; the money is theirs all the same. `again`: try later. */
export type DeliveryOutcome = 'sent' | 'blocked' | 'again' | 'undeliverable'
