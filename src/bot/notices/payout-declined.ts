import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { whereText } from '../withdraw/words.ts'

/** A withdrawal that staff looked at did not go: why, that all of it is back, and what helps now. */
export const payoutDeclined = (scene: Scene, notice: NoticeOf<'payout_declined'>): Card => {
  const { words } = scene
  const { amount, total, rail, lastFour, reference, why } = notice
  const again = open(words.label('withdraw-again-button'), 'withdraw', { amount: writeAmount(amount) })
  return {
    text: join([
      words.t(`notice-payout-declined-${inKey(why)}`, {
        total: words.money(total),
        to: whereText(scene, rail, lastFour),
      }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      why === 'not_decided' ? [again] : [],
      [open(words.label('withdraw-support-button'), 'support', { about: reference })],
      [
        open(words.label('notice-details-button'), 'withdraw-check', { reference }),
        open(words.label('balance-button'), 'balance'),
      ],
    ],
  }
}
