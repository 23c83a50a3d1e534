import type { NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { topUpReasonText } from '../topup/reason.ts'
import { topUpRemedies } from '../topup/remedies.ts'
import type { Scene } from '../turn.ts'

/** A top-up its rail took back. */
export function topUpReturned(scene: Scene, notice: NoticeOf<'topup_returned'>): Card {
  const { rail, amount, of, reference, reason } = notice
  const { words } = scene
  return {
    text: join([
      of
        ? words.t('notice-topup-returned-part', { amount: words.money(amount), of: words.money(of) })
        : words.t(`notice-topup-returned-${rail}`, { amount: words.money(amount) }),
      reason !== null && topUpReasonText(scene, rail, reason),
      words.t('notice-no', { reference }),
    ]),
    buttons: topUpRemedies(scene, { rail, amount, reference, reason }),
  }
}
