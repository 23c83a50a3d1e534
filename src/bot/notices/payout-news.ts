import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { reasonText } from '../withdraw/reason.ts'
import { whereText } from '../withdraw/words.ts'

type News = NoticeOf<'payout_sent' | 'payout_settled' | 'payout_returned' | 'payout_unknown'>

/** What became of a withdrawal, wherever its owner is by then; of one that came back also why, and the way to try again. */
export function payoutNews(
  scene: Scene,
  { kind, amount, total, rail, lastFour, reference, available, reason }: News,
): Card {
  const { words } = scene
  const back = kind === 'payout_returned'
  const isOver = back || kind === 'payout_settled'
  const values = { amount: words.money(amount), total: words.money(total), to: whereText(scene, rail, lastFour) }
  return {
    text: join([
      words.t(`notice-${inKey(kind)}`, values),
      back && reasonText(scene, { state: 'returned', reason }),
      back && words.t('withdraw-available', { available: words.money(available) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      back ? [open(words.label('withdraw-again-button'), 'withdraw', { amount: writeAmount(amount) })] : [],
      [
        open(words.label(isOver ? 'notice-details-button' : 'withdraw-check-button'), 'withdraw-check', { reference }),
        open(words.label('withdraw-support-button'), 'support', { about: reference }),
      ],
    ],
  }
}
