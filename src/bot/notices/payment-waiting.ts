import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { waitingLine } from './waiting-line.ts'

/** The link with which somebody came, before they had an account. It is a suggestion: nothing is paid by itself. */
export function paymentWaiting(scene: Scene, notice: NoticeOf<'payment_waiting'>): Card {
  const { words } = scene
  const { description, link } = notice
  return {
    text: join([
      waitingLine(scene, notice),
      description !== '' && words.t('notice-received-note', { note: description }),
      words.t('notice-payment-waiting-why'),
    ]),
    buttons: [
      [open(words.label('notice-review-button'), 'pay', { link }, 'primary')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
