import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Another address was asked for, is the account's now, or is not after all; the brake for whom it was not. */
export const emailChange = ({ words }: Scene, { stage, until }: NoticeOf<'email_change'>): Card => ({
  text: words.t(`notice-email-change-${stage}`, { until: words.dateTime(until) }),
  buttons: [
    stage === 'kept'
      ? [open(words.label('security-reset-button'), 'reset', {}, 'primary')]
      : [open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')],
    ...(stage === 'kept'
      ? [[open(words.label('bound-button'), 'bound')], [open(words.label('lost-mailbox-button'), 'lost-mailbox')]]
      : []),
    [open(words.label('notice-support-button'), 'support', { about: 'email_change' })],
  ],
})
