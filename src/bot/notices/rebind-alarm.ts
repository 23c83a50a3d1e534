import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** To the chat a wallet has, or had until now: what is going on, and the brake for whom it was not. */
export const rebindAlarm = (scene: Scene, notice: NoticeOf<'rebind_alarm'>): Card => {
  const { stage, here, until, mailOnly } = notice
  return {
    text: scene.words.t(here && stage !== 'stopped' ? `notice-lost-factor-${stage}` : `notice-rebind-alarm-${stage}`, {
      until: scene.words.dateTime(until),
      stop: mailOnly ? 'mail' : 'chat',
    }),
    buttons: [
      ...waysOn(scene, notice),
      [open(scene.words.label('notice-support-button'), 'support', { about: 'rebind' })],
    ],
  }
}

function waysOn({ words }: Scene, { id, stage, here, mailOnly }: NoticeOf<'rebind_alarm'>): Button[][] {
  if (stage === 'stopped') return [[open(words.label('security-reset-button'), 'reset')]]
  if (stage === 'undecided' || stage === 'unmoved')
    return [
      ...(here ? [[open(words.label('lost-factor-button'), 'lost-factor', {}, 'primary')]] : []),
      [open(words.label('security-password-button'), 'change-password')],
    ]
  return mailOnly ? [] : [[open(words.label('rebind-stop-button'), 'stop-rebind', { id }, 'danger')]]
}
