import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { homeButton, supportButton, type Wordings } from './ways.ts'

type RefundCode = Extract<
  FailureCode,
  | 'payment_unknown'
  | 'refund_unknown'
  | 'refund_too_much'
  | 'refund_over'
  | 'refund_ask_over'
  | 'payer_gone'
  | 'shop_short'
>

/** Why nothing is given back, and what helps. */
export const refundWordings: Wordings<RefundCode> = {
  payment_unknown: (scene) => ({
    text: scene.words.t('failure-payment-unknown'),
    buttons: [[open(scene.words.label('failure-history-button'), 'history')], [homeButton(scene)]],
  }),
  refund_unknown: (scene) => ({
    text: scene.words.t('failure-refund-unknown'),
    buttons: [[open(scene.words.label('failure-history-button'), 'history')], [homeButton(scene)]],
  }),
  refund_too_much(scene, { left, refunded }, { instead }) {
    const { words } = scene
    const sums = { left: words.money(left), refunded: words.money(refunded) }
    const history = open(words.label('failure-history-button'), 'history')
    if (left.minor === 0n)
      return { text: words.t('failure-refund-all-back', sums), buttons: [[history], [homeButton(scene)]] }
    return {
      text: join([
        words.t('failure-refund-too-much', sums),
        refunded.minor > 0n && words.t('failure-refund-before', sums),
      ]),
      buttons: [[instead?.(words.label('failure-refund-left-button', sums), left) ?? history]],
    }
  },
  refund_ask_over: (scene, { until }) => ({
    text: scene.words.t('failure-refund-ask-over', { until: scene.words.date(until) }),
    buttons: [[supportButton(scene, 'refund_ask_over')]],
  }),
  refund_over: (scene, { until }) => ({
    text: scene.words.t('failure-refund-over', { until: scene.words.date(until) }),
    buttons: [[open(scene.words.label('failure-refund-send-button'), 'send')], [supportButton(scene, 'refund_over')]],
  }),
  shop_short: (scene, { short }) => ({
    text: scene.words.t('failure-shop-short', { short: scene.words.money(short) }),
    buttons: [[homeButton(scene)], [supportButton(scene, 'shop_short')]],
  }),
  payer_gone: (scene) => ({
    text: scene.words.t('failure-payer-gone'),
    buttons: [[supportButton(scene, 'payer_gone')], [homeButton(scene)]],
  }),
}
