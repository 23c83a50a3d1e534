import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { reasonWords } from '../refund/reason-words.ts'
import type { Scene } from '../turn.ts'

/** S81: what a shop gave back, why, and that it is there. */
export function refundReceived(scene: Scene, notice: NoticeOf<'refund_received'>): Card {
  const { words } = scene
  const { amount, shop, description, reason, reference, payment, available, held } = notice
  return {
    text: join([
      words.t('notice-refund-received', { amount: words.money(amount), shop }),
      description !== '' && words.t('notice-received-note', { note: description }),
      reason !== null && words.t('refund-reason-line', { reason: reasonWords(scene, reason) }),
      held ? words.t('notice-refund-held') : words.t('notice-available', { available: words.money(available) }),
      words.t('notice-refund-no', { reference, payment }),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        held ? open(words.label('holds-button'), 'holds') : open(words.label('balance-button'), 'balance'),
      ],
    ],
  }
}
