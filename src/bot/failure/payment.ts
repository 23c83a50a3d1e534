import type { FailureCode, Money } from '#core'
import { type Button, open } from '../card/card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { type FailureOf, supportButton, type Ways, type Wording, type Wordings } from './ways.ts'

type PaymentCode = Extract<
  FailureCode,
  | 'insufficient_balance'
  | 'insufficient_for_fee'
  | 'limit_single'
  | 'limit_daily'
  | 'account_frozen_by_user'
  | 'account_restricted'
  | 'quote_expired'
  | 'amount_too_large'
  | 'currency_not_supported'
>

// More than these nobody confirms one by one.
const SPLIT_MAX = 10

/** Why money did not go out (S42, S45-S47), each with the way that gets it going (S50). */
export const paymentWordings: Wordings<PaymentCode> = {
  insufficient_balance: (scene, failure, ways) => tooLittle(scene, failure, ways),
  insufficient_for_fee: (scene, failure, ways) => tooLittle(scene, failure, ways),
  limit_single({ words }, { limit, asked }, { instead, split }) {
    const count = Number((asked.minor + limit.minor - 1n) / limit.minor)
    return {
      text: words.t('failure-limit-single', { limit: words.money(limit), asked: words.money(asked) }),
      buttons: [
        instead ? [insteadButton(words, limit, instead)] : [],
        split && count <= SPLIT_MAX ? [split(words.label('failure-split-button', { count }), limit)] : [],
        [open(words.label('limits-button'), 'limits', { currency: limit.currency })],
      ],
    }
  },
  limit_daily({ words }, { limit, used, left, resetsAt }, { instead }) {
    const numbers = { limit: words.money(limit), resetsAt: words.dateTime(resetsAt) }
    const raise = open(words.label('limits-raise-button'), 'raise-limit', { currency: limit.currency })
    if (left.minor === 0n) return { text: words.t('failure-limit-daily-nothing', numbers), buttons: [[raise]] }
    const text = words.t('failure-limit-daily', { ...numbers, used: words.money(used), left: words.money(left) })
    return { text, buttons: [instead ? [insteadButton(words, left, instead)] : [], [raise]] }
  },
  account_frozen_by_user: (scene) => ({
    text: scene.words.t('failure-account-frozen-by-user'),
    buttons: [
      [open(scene.words.label('failure-unfreeze-button'), 'unfreeze', {}, 'primary')],
      [supportButton(scene, 'account_frozen_by_user')],
    ],
  }),
  account_restricted: (scene) => ({
    text: scene.words.t('failure-account-restricted'),
    buttons: [[supportButton(scene, 'account_restricted')]],
  }),
  quote_expired: ({ words }, _failure, { fresh }) => ({
    text: words.t('failure-quote-expired'),
    buttons: [
      [fresh?.(words.label('failure-fresh-button')) ?? open(words.label('failure-start-over-button'), 'send')],
      [open(words.label('failure-history-button'), 'history')],
    ],
  }),
  amount_too_large: ({ words }, { cap }, { amount }) => ({
    text: words.t('failure-amount-too-large', { cap: words.money(cap) }),
    buttons: amount ? [[amount(words.label('failure-amount-button'))]] : [],
  }),
  currency_not_supported: ({ words }, { supported }, { amount }) => ({
    text: words.t('failure-currency-not-supported', { supported: supported.join(', ') }),
    buttons: amount ? [[amount(words.label('failure-amount-button'))]] : [],
  }),
}

type Short = FailureOf<'insufficient_balance' | 'insufficient_for_fee'>

function tooLittle({ words }: Scene, failure: Short, { instead }: Ways): Wording {
  const { code, available, onHold, needed, short, sendable } = failure
  const held = onHold.minor > 0n
  const kind = code === 'insufficient_balance' ? 'failure-insufficient-balance' : 'failure-insufficient-for-fee'
  const numbers = { available: words.money(available), needed: words.money(needed), short: words.money(short) }
  const topUp = open(words.label('failure-topup-button', { amount: words.money(short) }), 'topup', {
    amount: writeAmount(short),
  })
  return {
    text: held ? words.t(`${kind}-hold`, { ...numbers, onHold: words.money(onHold) }) : words.t(kind, numbers),
    buttons: [
      [topUp],
      sendable && instead ? [insteadButton(words, sendable, instead)] : [],
      held ? [open(words.label('failure-holds-button'), 'balance')] : [],
    ],
  }
}

const insteadButton = (words: Scene['words'], amount: Money, instead: NonNullable<Ways['instead']>): Button =>
  instead(words.label('failure-send-instead-button', { amount: words.money(amount) }), amount)
