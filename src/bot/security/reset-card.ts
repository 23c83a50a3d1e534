import type { SecurityView } from '#core'
import { type Card, link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * The way to the page where a password is reset. It shows how the account's address begins, for who forgot that too;
 * the mail goes there and nowhere else, so a chat that was taken over resets nothing.
 */
export function resetCard({ words, publicUrl }: Scene, security: SecurityView | null): Card {
  return {
    text: join([
      words.t('reset-ask'),
      security && words.t('reset-address', { email: security.emailMasked }),
      words.t(security ? 'reset-stuck' : 'reset-stuck-stranger'),
    ]),
    buttons: [
      [link(words.label('reset-page-button'), `${publicUrl}/reset?lang=${words.locale}`, 'primary')],
      ...(security ? [[open(words.label('lost-mailbox-button'), 'lost-mailbox')]] : []),
      [
        open(words.label('help-support-button'), 'support', { about: 'password_reset' }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
