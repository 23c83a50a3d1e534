import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** To the chat a wallet has, or had until now: what is going on, and the brake for whom it was not. */
export const rebindAlarm = (
  { words }: Scene,
  { id, stage, here, until, mailOnly }: NoticeOf<'rebind_alarm'>,
): Card => ({
  text: words.t(here && stage !== 'stopped' ? `notice-lost-factor-${stage}` : `notice-rebind-alarm-${stage}`, {
    until: words.dateTime(until),
    stop: mailOnly ? 'mail' : 'chat',
  }),
  buttons: [
    ...(stage === 'stopped' ? [[open(words.label('security-reset-button'), 'reset')]] : []),
    ...(stage === 'stopped' || mailOnly
      ? []
      : [[open(words.label('rebind-stop-button'), 'stop-rebind', { id }, 'danger')]]),
    [open(words.label('notice-support-button'), 'support', { about: 'rebind' })],
  ],
})
