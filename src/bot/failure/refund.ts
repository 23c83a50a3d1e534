import type { FailureCode } from '#core'
import { type Button, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
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
  refund_over: (scene, { until }, { staff }) => ({
    text: scene.words.t(staff ? 'failure-refund-over-staff' : 'failure-refund-over', {
      until: scene.words.date(until),
    }),
    buttons: staff
      ? queueRow(scene)
      : [[open(scene.words.label('failure-refund-send-button'), 'send')], [supportButton(scene, 'refund_over')]],
  }),
  shop_short: (scene, { short }, { staff }) => ({
    text: scene.words.t('failure-shop-short', { short: scene.words.money(short) }),
    buttons: staff ? queueRow(scene) : [[homeButton(scene)], [supportButton(scene, 'shop_short')]],
  }),
  payer_gone: (scene, _failure, { staff }) => ({
    text: scene.words.t(staff ? 'failure-payer-gone-staff' : 'failure-payer-gone'),
    buttons: staff ? queueRow(scene) : [[supportButton(scene, 'payer_gone')], [homeButton(scene)]],
  }),
}

/** For staff: asking support is asking themselves. */
const queueRow = ({ words }: Scene): Button[][] => [[open(words.label('ticket-queue-button'), 'queue')]]
