import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * To the chat a wallet comes into: what happens next, or that it is there, and that its PIN is void or may be known to
 * others.
 */
export const rebindProgress = (scene: Scene, { stage, until, newPin }: NoticeOf<'rebind_progress'>): Card => ({
  text: join([
    scene.words.t(`notice-rebind-progress-${stage}`, { until: scene.words.dateTime(until) }),
    stage === 'moved' && scene.words.t(newPin ? 'notice-rebind-pin-void' : 'notice-rebind-pin-seen'),
  ]),
  buttons: waysOn(scene, stage),
})

function waysOn({ words }: Scene, stage: NoticeOf<'rebind_progress'>['stage']): Button[][] {
  const support = [open(words.label('notice-support-button'), 'support', { about: 'rebind' })]
  if (stage === 'undecided')
    return [[open(words.label('welcome-come-back-button'), 'come-back', {}, 'primary')], support]
  if (stage !== 'moved') return [support]
  return [
    [open(words.label('new-pin-button'), 'new-pin', {}, 'primary')],
    [open(words.label('bound-button'), 'bound')],
    [open(words.label('home-button'), 'home'), open(words.label('home-security-button'), 'security')],
  ]
}
