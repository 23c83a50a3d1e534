import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { deviceWords } from '../security/device-words.ts'
import type { Scene } from '../turn.ts'

/** Somebody logged in on a page. If that was not the owner, one tap freezes the account and ends that login with it. */
export function loggedIn(scene: Scene, { at, device, sessionId }: NoticeOf<'logged_in'>): Card {
  const { words } = scene
  return {
    text: join([words.t('notice-logged-in', { device: deviceWords(words, device), at: words.dateTime(at) })]),
    buttons: [
      [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
      [
        open(words.label('notice-end-session-button'), 'end-session', { id: sessionId }),
        open(words.label('notice-support-button'), 'support', { about: 'logged_in' }),
      ],
    ],
  }
}
