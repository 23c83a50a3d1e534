import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** An app of one's shop sends people back to a new address: what they allow is handed over there. */
export const connectAppAddress = ({ words }: Scene, { address, at }: NoticeOf<'connect_app_address'>): Card => ({
  text: words.t('notice-connect-app-address', { address, at: words.dateTime(at) }),
  buttons: [
    [open(words.label('connect-apps-button'), 'connect-apps')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'connect_app' }),
    ],
  ],
})
