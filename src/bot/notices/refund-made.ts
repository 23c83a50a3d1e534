import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { reasonWords } from '../refund/reason-words.ts'
import type { Scene } from '../turn.ts'

/** To a shop's owner: what their own server, somebody of their team, or two of us for them, gave back. */
export function refundMade(scene: Scene, notice: NoticeOf<'refund_made'>): Card {
  const { words } = scene
  const { amount, fee, costs, to, description, reason, reference, payment, by, decided } = notice
  return {
    text: join([
      decided
        ? words.t('notice-refund-decided', { amount: words.money(amount), to })
        : by === undefined
          ? words.t('notice-refund-made', { amount: words.money(amount), to })
          : words.t('notice-refund-made-by', { amount: words.money(amount), to, by }),
      description !== '' && words.t('notice-received-note', { note: description }),
      reason !== null && words.t('refund-reason-line', { reason: reasonWords(scene, reason) }),
      words.t(fee.minor > 0n ? 'refund-costs' : 'refund-costs-all', {
        fee: words.money(fee),
        costs: words.money(costs),
      }),
      words.t('notice-refund-no', { reference, payment }),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        decided
          ? open(words.label('transaction-ask-button'), 'support', { about: payment })
          : by === undefined
            ? open(words.label('api-keys-button'), 'api-keys')
            : open(words.label('team-button'), 'team'),
      ],
    ],
  }
}
