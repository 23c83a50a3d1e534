import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** To the chat that asked for a recovery: it is over, why, and how to begin anew where that makes sense. */
export const rebindEnded = (scene: Scene, { here, why = 'password' }: NoticeOf<'rebind_ended'>): Card => {
  const { words } = scene
  const way = here ? 'here' : 'elsewhere'
  return {
    text: join([words.t(`notice-rebind-ended-${way}`), words.t(`notice-rebind-ended-${way}-${why}`)]),
    buttons: [
      ...againWays(scene, here, why),
      [open(words.label('notice-support-button'), 'support', { about: 'rebind' })],
    ],
  }
}

function againWays({ words }: Scene, here: boolean, why: NoticeOf<'rebind_ended'>['why']): Button[][] {
  // This chat has an account of its own, or the account is in another chat: no request of this kind changes that.
  if (why === 'registered' || (here && why === 'moved')) return []
  return [
    [
      here
        ? open(words.label('lost-factor-button'), 'lost-factor')
        : open(words.label('welcome-come-back-button'), 'come-back'),
    ],
  ]
}
