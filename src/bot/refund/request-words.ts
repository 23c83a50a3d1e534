import type { RefundRequestView, TransactionView } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { reasonWords } from './reason-words.ts'

/** How it stands that somebody asked for their money back. */
export function requestLine(scene: Speaking, { state, answerBy, answer, disputable, ticket }: RefundRequestView): Html {
  const { words } = scene
  if (state === 'open')
    return words.t(disputable ? 'refund-asked-unanswered' : 'refund-asked-open', { until: words.dateTime(answerBy) })
  if (state === 'declined') return words.t('refund-asked-declined', { reason: reasonWords(scene, answer ?? '') })
  return state === 'disputed'
    ? words.t('refund-asked-disputed', { number: String(ticket) })
    : words.t('refund-asked-back')
}

/** What whoever paid can do about it. */
export function requestButtons({ words }: Speaking, { reference, refundRequest, askable }: TransactionView): Button[] {
  if (askable) return [open(words.label('refund-ask-button'), 'refund-ask', { payment: reference })]
  if (refundRequest?.disputable)
    return [open(words.label('refund-dispute-button'), 'refund-dispute', { payment: reference })]
  return []
}
