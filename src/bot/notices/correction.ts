import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** What two of staff gave, gave back, or took back: how much, why, and of which payment. */
export function correctionNotice({ words }: Scene, notice: NoticeOf<'correction'>): Card {
  const { way, amount, why, reference, of, available, held } = notice
  return {
    text: join([
      words.t(`notice-correction-${way}`, { amount: words.money(amount) }),
      words.t('correction-why', { why: words.label(`correction-why-${inKey(why)}`) }),
      of !== null && words.t('correction-of', { reference: of }),
      held ? words.t('notice-refund-held') : words.t('notice-available', { available: words.money(available) }),
      words.t('notice-correction-no', { reference }),
    ]),
    buttons: [
      [
        open(words.label('notice-details-button'), 'transaction', { reference }),
        open(words.label('transaction-ask-button'), 'support', { about: reference }),
      ],
    ],
  }
}
