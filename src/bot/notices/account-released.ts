import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** The restriction is over; what came meanwhile is there now. A freeze of one's own still stands. */
export function accountReleased({ words }: Scene, { arrived, frozen }: NoticeOf<'account_released'>): Card {
  const amounts = arrived.map(words.money).join(', ')
  const [first, second] = frozen
    ? [open(words.label('failure-unfreeze-button'), 'unfreeze'), open(words.label('home-button'), 'home')]
    : [open(words.label('notice-send-button'), 'send'), open(words.label('home-button'), 'home')]
  return {
    text: join([
      words.t(frozen ? 'notice-account-released-frozen' : 'notice-account-released'),
      arrived.length > 0 && words.t('notice-released-arrived', { amounts }),
    ]),
    buttons: [[first, second]],
  }
}
