import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** The receipt of what one's shop's server paid, and the brake for whom that was not. */
export function shopPaidOut({ words }: Scene, notice: NoticeOf<'shop_paid_out'>): Card {
  const { amount, total, to, reference } = notice
  return {
    text: join([
      words.t('notice-shop-paid-out', { amount: words.money(amount), to, total: words.money(total) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [open(words.label('notice-details-button'), 'transaction', { reference })],
      [open(words.label('payouts-off-button'), 'shop-payouts-off')],
    ],
  }
}

/** It waits: until when, and how to call it off. */
export function shopPayoutWaits({ words }: Scene, notice: NoticeOf<'shop_payout_waits'>): Card {
  const { amount, to, why, until, intentId, reference } = notice
  const values = { amount: words.money(amount), to, until: words.dateTime(until) }
  return {
    text: join([
      words.t(why === 'review' ? 'notice-shop-payout-review' : 'notice-shop-payout-waits', values),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [open(words.label('notice-shop-payout-call-off-button'), 'call-off', { intentId })],
      [open(words.label('payouts-off-button'), 'shop-payouts-off')],
    ],
  }
}
