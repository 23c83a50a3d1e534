import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A level is reached: its limits count from now on, or once a cooling time is over. */
export const identityApproved = ({ words }: Scene, { level, until }: NoticeOf<'identity_approved'>): Card => ({
  text: until
    ? words.t('notice-identity-approved-cooling', { level: String(level), until: words.dateTime(until) })
    : words.t('notice-identity-approved', { level: String(level) }),
  buttons: [[open(words.label('limits-button'), 'limits'), open(words.label('notice-identity-button'), 'identity')]],
})
