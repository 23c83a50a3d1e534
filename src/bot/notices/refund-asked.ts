import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { reasonWords } from '../refund/reason-words.ts'
import type { Scene } from '../turn.ts'

/** To a shop: whoever paid asks for it back. Refund or decline, until then. */
export function refundAsked(scene: Scene, notice: NoticeOf<'refund_asked'>): Card {
  const { words } = scene
  const { amount, from, description, reason, payment, until } = notice
  return {
    text: join([
      words.t('notice-refund-asked', { amount: words.money(amount), from }),
      description !== '' && words.t('notice-received-note', { note: description }),
      reason !== null && words.t('refund-reason-line', { reason: reasonWords(scene, reason) }),
      words.t('notice-refund-asked-until', { until: words.dateTime(until) }),
      words.t('notice-no', { reference: payment }),
    ]),
    buttons: [
      [
        open(words.label('refund-button'), 'refund', { payment, below: 'yes' }, 'primary'),
        open(words.label('refund-decline-button'), 'refund-decline', { payment, below: 'yes' }),
      ],
      [open(words.label('notice-details-button'), 'transaction', { reference: payment })],
    ],
  }
}
