import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Our mail came back, since there is no mailbox at that address: it is to be looked at, and given again. */
export function noMailbox({ words }: Scene, { of, email }: NoticeOf<'no_mailbox'>): Card {
  const change = open(words.label('security-email-button'), 'change-email', {}, 'primary')
  const lost = open(words.label('lost-mailbox-button'), 'lost-mailbox')
  const ways = {
    registration: [open(words.label('register-continue-button'), 'register', {}, 'primary')],
    email_change: [change],
    lost_mailbox: [lost],
    account: [change, lost],
  }
  return { text: words.t(`notice-no-mailbox-${of}`, { email }), buttons: ways[of].map((button) => [button]) }
}
