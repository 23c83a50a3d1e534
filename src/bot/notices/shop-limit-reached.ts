import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { shopNext } from '../limits/limits-card.ts'
import type { Scene } from '../turn.ts'

/** One's shop may take no more: how much it may, when that starts over, and what raises it. */
export function shopLimitReached({ words }: Scene, notice: NoticeOf<'shop_limit_reached'>): Card {
  const { asked, of, limit, used, until, next } = notice
  const numbers = {
    asked: words.money(asked),
    limit: words.money(limit),
    used: used ? words.money(used) : '',
    until: until ? words.dateTime(until) : '',
  }
  const raise = next
    ? open(words.label('limits-verify-button'), 'identity', {}, 'primary')
    : open(words.label('limits-raise-button'), 'raise-limit', { of: 'take' }, 'primary')
  return {
    text: join([words.t(`notice-shop-limit-${of}`, numbers), next && shopNext({ words }, next)]),
    buttons: [[raise], [open(words.label('limits-button'), 'limits'), open(words.label('home-button'), 'home')]],
  }
}
