import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { appealButton } from '../held/appeal-card.ts'
import type { Scene } from '../turn.ts'
import { newPinButton } from './account-unfrozen.ts'

/** The restriction is over; what came meanwhile is there now. A freeze of one's own still stands. */
export function accountReleased({ words }: Scene, { arrived, frozen, pinVoid }: NoticeOf<'account_released'>): Card {
  const amounts = arrived.map(words.money).join(', ')
  const [first, second] = frozen
    ? [open(words.label('failure-unfreeze-button'), 'unfreeze'), open(words.label('home-button'), 'home')]
    : [open(words.label('notice-send-button'), 'send'), open(words.label('home-button'), 'home')]
  return {
    text: join([
      words.t(frozen ? 'notice-account-released-frozen' : 'notice-account-released'),
      arrived.length > 0 && words.t('notice-released-arrived', { amounts }),
      pinVoid && words.t('notice-freeze-pin'),
    ]),
    buttons: [...(pinVoid ? [[newPinButton({ words })]] : []), [first, second]],
  }
}

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
