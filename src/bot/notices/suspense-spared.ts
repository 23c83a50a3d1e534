import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff: of two equal transfers the one that waited went, for the other is spent. */
export function suspenseSpared({ words }: Scene, notice: NoticeOf<'suspense_spared'>): Card {
  const { itemId, amount, reference } = notice
  return {
    text: words.t('notice-suspense-spared', { amount: words.money(amount), reference }),
    buttons: [[open(words.label('notice-suspense-spared-button'), 'suspense-item', { itemId })]],
  }
}
