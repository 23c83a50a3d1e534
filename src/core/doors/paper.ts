import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type {
  LinePage,
  LinePlace,
  MonthDelivery,
  MonthHanding,
  MonthPicture,
  PaperDelivery,
  PaperOutcome,
  PeriodView,
  PictureOrder,
  ReceiptOrder,
  StatementForm,
  StatementOffer,
  StatementOrder,
  Verification,
} from '../paper/views.ts'
import type { Actor } from '../people/views.ts'
import type { MyDataDoor } from './my-data.ts'

/** The part of the core's door about statements, receipts, and whether a paper is ours. */
export type PaperDoor = MyDataDoor & {
  /**
   * Of which times and in which currencies somebody can have a statement. `period_invalid` for a `period` that is none
   * of them, `chat_locked`.
   */
  getStatementOffer(input: { actor: Actor; period?: PeriodView }): Promise<Result<StatementOffer>>
  /**
   * Asks for a statement, or for a picture of the time. In a chat it appears in the place of the message named, made by a
   * job; a browser reads it at once. Days are ISO dates, both included; `currency` null means all of them.
   * `period_invalid`, `statement_too_long`, `chat_locked`, `too_many_requests` after 20 a day.
   */
  requestStatement(
    input: PeriodView & {
      actor: Actor
      currency: CurrencyCode | null
      form: StatementForm | 'picture'
      messageId?: number
    },
  ): Promise<Result<StatementOrder | PictureOrder>>
  /** A page of its lines, oldest first; `after` is `next` of the page before. For whoever writes it, for seven days. */
  readStatement(input: { id: string; currency: CurrencyCode; after?: LinePlace }): Promise<Result<LinePage>>
  /** What a picture shows. Likewise. */
  readMonth(input: { id: string }): Promise<Result<MonthPicture>>
  /** A receipt of one's own transaction as it stands now. `not_found`, `chat_locked`, `too_many_requests` after 100 a day. */
  issueReceipt(input: { actor: Actor; reference: string }): Promise<Result<ReceiptOrder>>
  /** Whether a code is of a paper of ours, and what that says; for anybody. `too_many_requests` after 30 an hour. */
  verifyPaper(input: { code: string; by: ChatRef | { source: string } }): Promise<Result<Verification>>
  /** Whether one's own account gets a picture of every month that is over. `chat_locked`. */
  setMonthlyPicture(input: { actor: ChatRef; on: boolean }): Promise<Result<null>>

  // ---- told by the workers
  /** What is to be made, and where it goes; null when there is nothing to do. Asked again before it is put there. */
  takePaper(input: { id: string }): Promise<Result<PaperDelivery | null>>
  /**
   * Begins the pictures of the month that is over, for so many accounts after `after` at a time, with the notices that
   * tell them: one for a person and month, however often this is asked. `last`: where to go on; null when all are done.
   */
  announceMonths(input: { after: string | null }): Promise<Result<{ announced: number; last: string | null }>>
  /** A month's picture that is to be told now; null when it was handed over, is too old, or is not wanted any more. */
  takeMonth(input: { id: string }): Promise<Result<MonthDelivery | null>>
  /** Notes that it is being handed over to a chat, before it is, and asks again whether it may be; `drawn`: as a picture. */
  handMonth(input: { id: string; chat: ChatRef; drawn: boolean }): Promise<Result<MonthHanding>>
  /** It certainly did not arrive: it may be handed over again. */
  returnMonth(input: { id: string }): Promise<Result<null>>
  /** What became of it. Said twice, it changes nothing. */
  settlePaper(input: { id: string; outcome: PaperOutcome }): Promise<Result<null>>
}
