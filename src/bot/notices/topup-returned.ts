import type { Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { topUpReasonText } from '../topup/reason.ts'
import { topUpRemedies } from '../topup/remedies.ts'
import type { Scene } from '../turn.ts'
import type { NoticeOf } from './card.ts'

/** A top-up the bank took back. */
export function topUpReturned(scene: Scene, notice: NoticeOf<'topup_returned'>): Card {
  const { amount, reference, reason } = notice
  const { words } = scene
  return {
    text: join([
      words.t('notice-topup-returned', { amount: words.money(amount) }),
      reason !== null && topUpReasonText(scene, reason),
      words.t('notice-no', { reference }),
    ]),
    buttons: topUpRemedies(scene, { amount, reference, reason }),
  }
}
