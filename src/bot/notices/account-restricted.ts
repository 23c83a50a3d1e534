import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Staff froze the account: what it is about, what still works, and the way to be heard. */
export const accountRestricted = ({ words }: Scene, { category }: NoticeOf<'account_restricted'>): Card => ({
  text: join(
    [
      words.t('notice-account-restricted', { about: words.t(`notice-restricted-${category}`) }),
      words.t('notice-restricted-appeal'),
    ],
    '\n\n',
  ),
  buttons: [
    [open(words.label('notice-appeal-button'), 'support', { about: 'account_restricted' }, 'primary')],
    [open(words.label('home-button'), 'home')],
  ],
})
