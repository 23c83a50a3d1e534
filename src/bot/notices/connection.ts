import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** An app may pay from now on: and the brake for whom that was not. */
export const connectionGranted = (
  { words }: Scene,
  { connection, shop, until }: NoticeOf<'connection_granted'>,
): Card => ({
  text: words.t('notice-connection-granted', { shop, until: words.date(until) }),
  buttons: [
    [endButton(words, connection)],
    [open(words.label('notice-support-button'), 'support', { about: 'connection' })],
  ],
})

/** The receipt of what a person did not pay themselves. */
export function connectionPaid({ words }: Scene, notice: NoticeOf<'connection_paid'>): Card {
  const { connection, shop, amount, reference, left } = notice
  return {
    text: join([
      words.t('notice-connection-paid', { shop, amount: words.money(amount) }),
      words.t('notice-connection-paid-left', { left: words.money(left) }),
      words.t('notice-no', { reference }),
    ]),
    buttons: [
      [open(words.label('notice-details-button'), 'transaction', { reference })],
      [endButton(words, connection)],
    ],
  }
}

/** It wants more than it may by itself: the person looks at the payment's own card. */
export function connectionAsks({ words }: Scene, notice: NoticeOf<'connection_asks'>): Card {
  const { connection, shop, amount, link } = notice
  return {
    text: words.t('notice-connection-asks', { shop, amount: words.money(amount) }),
    buttons: [[open(words.label('notice-review-button'), 'pay', { link }, 'primary')], [endButton(words, connection)]],
  }
}

type Why = NoticeOf<'connection_refused'>['why']

const REASONS: Record<Why, 'budget' | 'funds' | 'limit' | 'stopped'> = {
  budget_exhausted: 'budget',
  insufficient_balance: 'funds',
  insufficient_for_fee: 'funds',
  limit_single: 'limit',
  limit_daily: 'limit',
  limit_monthly: 'limit',
  second_factor_needed: 'limit',
  cooling_off: 'stopped',
  account_frozen_by_user: 'stopped',
}

/** Nothing was paid: why, and what helps; first what a top-up alone would not. */
export function connectionRefused({ words }: Scene, notice: NoticeOf<'connection_refused'>): Card {
  const { connection, shop, amount, why, also } = notice
  const [reason, next] = also ? [REASONS[also], REASONS[why]] : [REASONS[why]]
  const helps = {
    budget: () => open(words.label('connections-button'), 'connections', {}, 'primary'),
    funds: () => open(words.label('home-topup-button'), 'topup', {}, 'primary'),
    limit: () => open(words.label('limits-button'), 'limits', {}, 'primary'),
    stopped: () => open(words.label('notice-security-button'), 'security', {}, 'primary'),
  }
  return {
    text: join([
      words.t('notice-connection-refused', { shop, amount: words.money(amount) }),
      words.t(`notice-connection-refused-${reason}`),
      next && words.t(`notice-connection-refused-${next}`),
      words.t('failure-code', { code: why }),
    ]),
    buttons: [[helps[reason]()], [endButton(words, connection)]],
  }
}

/** Over, and why. */
export const connectionEnded = ({ words }: Scene, { shop, why }: NoticeOf<'connection_ended'>): Card => ({
  text: words.t('notice-connection-ended', { shop, why: words.label(`connection-end-${inKey(why)}`) }),
  buttons: [[open(words.label('connections-button'), 'connections')]],
})

const endButton = (words: Scene['words'], id: string) =>
  open(words.label('notice-connection-end-button'), 'connection', { id })
