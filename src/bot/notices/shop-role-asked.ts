import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Somebody of the team could not do what they wanted to. One tap changes what they are. */
export const shopRoleAsked = ({ words }: Scene, { who, userId, role }: NoticeOf<'shop_role_asked'>): Card => ({
  text: words.t('notice-shop-role-asked', { who, role: words.label(`team-role-${role}`) }),
  buttons: [
    [open(words.label(`team-make-${role}-button`), 'team-role', { user: userId, role }, 'primary')],
    [open(words.label('team-button'), 'team')],
  ],
})
