import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** For staff: rates that were held back, or a feed that says nothing, so that nobody can exchange. */
export function ratesTroubled({ words }: Scene, { why, jumps }: NoticeOf<'rates_troubled'>): Card {
  return {
    text: join([
      words.t(`notice-rates-${inKey(why)}`),
      ...jumps.map(({ currency, was, now }) => words.t('notice-rates-moved', { currency, was, now })),
    ]),
    buttons: [[open(words.label('home-button'), 'home')]],
  }
}
