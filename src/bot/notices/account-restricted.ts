import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { appealButton } from '../held/appeal-card.ts'
import type { Scene } from '../turn.ts'

/**
 * The account is frozen by us, or for one reason more: what it is about, what still works, what is needed, by when, and
 * the way to be heard.
 */
export const accountRestricted = (scene: Scene, { category, until, also }: NoticeOf<'account_restricted'>): Card => {
  const { words } = scene
  return {
    text: join(
      [
        words.t(also ? 'notice-account-restricted-also' : 'notice-account-restricted', {
          about: words.t(`notice-restricted-${category}`),
        }),
        words.t('notice-restricted-needed', {
          needed: words.t(`holds-needed-${category}`),
          due: words.dateTime(until),
        }),
        words.t('notice-restricted-appeal'),
      ],
      '\n\n',
    ),
    buttons: [
      [appealButton(scene), open(words.label('notice-appeal-button'), 'support', { about: 'account_restricted' })],
      // All that stands beside it.
      also ? [open(words.label('holds-why-button'), 'holds')] : [open(words.label('home-button'), 'home')],
    ],
  }
}
