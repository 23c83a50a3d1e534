import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** What support hears first: which of the owner's doings it came with. */
const ABOUT = { email_kept: 'email_change', stopped: 'rebind' } as const

/**
 * Who was hired meanwhile works in the shop no more, and who got another role is cashier; why, and the way to the team:
 * whom its owner hired or made manager is that anew there.
 */
export const shopHiredEnded = ({ words }: Scene, notice: NoticeOf<'shop_hired_ended'>): Card => {
  const { count, cashiers = 0, managersBefore = 0, why } = notice
  return {
    text: join([
      words.t('notice-shop-hired-ended', { why }),
      count > 0 && words.t('notice-shop-hired-ended-hired', { count }),
      cashiers > 0 && words.t('notice-shop-hired-ended-cashiers', { count: cashiers }),
      managersBefore > 0 && words.t('notice-shop-hired-ended-managers', { count: managersBefore }),
      words.t('notice-shop-hired-ended-next'),
    ]),
    buttons: [
      [open(words.label('team-button'), 'team')],
      [open(words.label('notice-support-button'), 'support', { about: ABOUT[why] })],
    ],
  }
}
