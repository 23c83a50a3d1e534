import type { NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { topUpReasonText } from '../topup/reason.ts'
import { topUpRemedies } from '../topup/remedies.ts'
import type { Scene } from '../turn.ts'

/** A top-up that did not come: why, and the step that helps against exactly that. */
export function topUpFailed(scene: Scene, notice: NoticeOf<'topup_failed'>): Card {
  const { rail, amount, reference, reason } = notice
  const { words } = scene
  return {
    text: join([
      words.t('notice-topup-failed', { amount: words.money(amount) }),
      topUpReasonText(scene, rail, reason),
      words.t('notice-no', { reference }),
      words.t('failure-code', { code: reason }),
    ]),
    buttons: topUpRemedies(scene, { rail, amount, reference, reason }),
  }
}
