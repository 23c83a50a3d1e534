import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** To the chat a wallet comes into: what happens next, or that it is there, and that its PIN is void or may be known to others. */
export const rebindProgress = ({ words }: Scene, { stage, until, newPin }: NoticeOf<'rebind_progress'>): Card => ({
  text: join([
    words.t(`notice-rebind-progress-${stage}`, { until: words.dateTime(until) }),
    stage === 'moved' && words.t(newPin ? 'notice-rebind-pin-void' : 'notice-rebind-pin-seen'),
  ]),
  buttons:
    stage === 'moved'
      ? [
          [open(words.label('new-pin-button'), 'new-pin', {}, 'primary')],
          [open(words.label('bound-button'), 'bound')],
          [open(words.label('home-button'), 'home'), open(words.label('home-security-button'), 'security')],
        ]
      : [[open(words.label('notice-support-button'), 'support', { about: 'rebind' })]],
})
