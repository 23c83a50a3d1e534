import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { appealButton } from '../held/appeal-card.ts'
import type { Scene } from '../turn.ts'

/** One reason why the account is frozen is settled, and another is not: what that is about, what is needed and by when. */
export function restrictionLifted(scene: Scene, { category, stays }: NoticeOf<'restriction_lifted'>): Card {
  const { words } = scene
  return {
    text: join(
      [
        words.t('notice-restriction-lifted', { about: words.t(`notice-restricted-${category}`) }),
        ...stays.map((one) =>
          words.t('notice-restriction-stays', {
            about: words.t(`notice-restricted-${one.category}`),
            needed: words.t(`holds-needed-${one.category}`),
            due: words.dateTime(one.until),
          }),
        ),
      ],
      '\n\n',
    ),
    buttons: [
      [appealButton(scene), open(words.label('notice-appeal-button'), 'support', { about: 'account_restricted' })],
      [open(words.label('holds-why-button'), 'holds'), open(words.label('home-button'), 'home')],
    ],
  }
}
