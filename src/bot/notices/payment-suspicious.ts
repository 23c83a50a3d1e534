import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** S63: something about a payment looks unusual. Its owner says that it was them, or freezes everything in one tap. */
export const paymentSuspicious = (scene: Scene, notice: NoticeOf<'payment_suspicious'>): Card => {
  const { words } = scene
  return {
    text: join([
      words.t(`notice-payment-suspicious-${notice.became}`, { amount: words.money(notice.amount), to: notice.to }),
      words.t('notice-payment-suspicious-why', { reason: words.t(`risk-told-${inKey(notice.reason)}`) }),
    ]),
    buttons: [
      [open(words.label('risk-mine-button'), 'risk-mine', { intentId: notice.intent })],
      [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
    ],
  }
}
