import { add, type NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { waitingLine } from './waiting-line.ts'

/** A top-up that arrived. What was announced is mentioned only where something else came. */
export function topUpCredited(scene: Scene, notice: NoticeOf<'topup_credited'>): Card {
  const { words } = scene
  const { rail, amount, fee, asked, reference, available, waiting } = notice
  const other = asked.minor !== amount.minor || asked.currency !== amount.currency
  return {
    text: join([
      words.t('notice-topup-credited', { amount: words.money(amount) }),
      other && words.t('notice-topup-credited-other', { asked: words.money(asked) }),
      fee.minor > 0n &&
        words.t(`notice-topup-cost-${rail}`, { fee: words.money(fee), total: words.money(add(amount, fee)) }),
      words.t('notice-available', { available: words.money(available) }),
      words.t('notice-no', { reference }),
      waiting && html`\n${waitingLine(scene, waiting)}`,
    ]),
    buttons: [
      waiting ? [open(words.label('notice-review-button'), 'pay', { link: waiting.link }, 'primary')] : [],
      [
        open(words.label('notice-send-button'), 'send'),
        open(words.label('notice-details-button'), 'transaction', { reference }),
      ],
    ],
  }
}
