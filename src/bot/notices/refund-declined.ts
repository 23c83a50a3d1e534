import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { reasonWords } from '../refund/reason-words.ts'
import type { Scene } from '../turn.ts'

/** To whoever asked: the shop says no, why, and what can be done. */
export function refundDeclined(scene: Scene, notice: NoticeOf<'refund_declined'>): Card {
  const { words } = scene
  const { amount, shop, description, reason, payment } = notice
  return {
    text: join([
      words.t('notice-refund-declined', { amount: words.money(amount), shop }),
      description !== '' && words.t('notice-received-note', { note: description }),
      reason !== null && words.t('notice-refund-declined-why', { reason: reasonWords(scene, reason) }),
      words.t('notice-refund-declined-next'),
      words.t('notice-no', { reference: payment }),
    ]),
    buttons: [
      [open(words.label('refund-dispute-button'), 'refund-dispute', { payment })],
      [open(words.label('notice-details-button'), 'transaction', { reference: payment })],
    ],
  }
}
