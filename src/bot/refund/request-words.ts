import type { TransactionView } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { reasonWords } from './reason-words.ts'

/** How it stands that money was asked back: to whoever asked for it, and to the shop that was asked. */
export function requestLine(scene: Speaking, { kind, refundRequest }: TransactionView): Html | null {
  if (refundRequest === null) return null
  const { words } = scene
  const { state, answerBy, answer, disputable, ticket, closedAt } = refundRequest
  const side = kind === 'sold' ? 'refund-asked-of-you' : 'refund-asked'
  const until = words.dateTime(answerBy)
  if (state === 'open') return words.t(disputable ? 'refund-asked-unanswered' : `${side}-open`, { until })
  if (state === 'declined') return words.t(`${side}-declined`, { reason: reasonWords(scene, answer ?? '') })
  if (state === 'refunded') return words.t(`${side}-back`)
  const number = String(ticket)
  return closedAt
    ? words.t(`${side}-dispute-closed`, { number, at: words.dateTime(closedAt) })
    : words.t(`${side}-disputed`, { number })
}

/** What whoever paid can do about it. */
export function requestButtons({ words }: Speaking, { reference, refundRequest, askable }: TransactionView): Button[] {
  if (askable) return [open(words.label('refund-ask-button'), 'refund-ask', { payment: reference })]
  if (refundRequest?.disputable)
    return [open(words.label('refund-dispute-button'), 'refund-dispute', { payment: reference })]
  return []
}
