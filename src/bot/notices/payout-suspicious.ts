import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { riskTold } from '../withdraw/risk-told.ts'
import { whereText } from '../withdraw/words.ts'

/** S63, of a withdrawal: its owner says that it was them, or freezes everything in one tap. */
export const payoutSuspicious = (scene: Scene, notice: NoticeOf<'payout_suspicious'>): Card => {
  const { words } = scene
  const { payout, amount, rail, lastFour, reason, became } = notice
  return {
    text: join([
      words.t(`notice-payout-suspicious-${became}`, {
        amount: words.money(amount),
        to: whereText(scene, rail, lastFour),
      }),
      words.t('notice-payment-suspicious-why', { reason: riskTold(scene, reason) }),
    ]),
    buttons: [
      [open(words.label('risk-mine-button'), 'risk-mine', { intentId: payout })],
      [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
    ],
  }
}
