import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'

/** A top-up that nobody has paid in time, as far as its rail has told us. */
export function topUpExpired({ words }: Scene, { rail, amount, reference }: NoticeOf<'topup_expired'>): Card {
  const again = words.label('topup-again-same-button', { amount: words.money(amount) })
  return {
    text: join([
      words.t(`notice-topup-expired-${rail}`, { amount: words.money(amount) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [open(again, 'topup', { amount: writeAmount(amount), rail }, 'primary')],
      [open(words.label('notice-support-button'), 'support', { about: reference })],
    ],
  }
}
