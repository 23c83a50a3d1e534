import type { FailureCode } from '#core'
import { type Button, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { isOfAccount, riskTold } from '../withdraw/risk-told.ts'
import {
  chargedRow,
  type FailureOf,
  homeButton,
  insteadRow,
  notDone,
  supportButton,
  type Ways,
  type Wording,
  type Wordings,
} from './ways.ts'

type PaymentCode = Extract<
  FailureCode,
  | 'insufficient_balance'
  | 'insufficient_for_fee'
  | 'limit_single'
  | 'limit_daily'
  | 'limit_monthly'
  | 'cooling_off'
  | 'account_frozen_by_user'
  | 'account_restricted'
  | 'risk_refused'
  | 'hold_ended'
  | 'quote_expired'
  | 'amount_too_large'
  | 'amount_too_small'
  | 'currency_not_supported'
>

// More than these nobody confirms one by one.
const SPLIT_MAX = 10

/** Why money did not go out (S42, S45-S47), each with the way that gets it going (S50). */
export const paymentWordings: Wordings<PaymentCode> = {
  insufficient_balance: (scene, failure, ways) => tooLittle(scene, failure, ways),
  insufficient_for_fee: (scene, failure, ways) => tooLittle(scene, failure, ways),
  limit_single(scene, { limit, asked, level }, ways) {
    const { words } = scene
    const { instead, split } = ways
    const count = Number((asked.minor + limit.minor - 1n) / limit.minor)
    const numbers = { not: notDone(scene, ways), limit: words.money(limit), asked: words.money(asked) }
    return {
      text: join([words.t('failure-limit-single', numbers), levelLine(words, level)]),
      buttons: [
        insteadRow(scene, limit, ways),
        split && count <= SPLIT_MAX ? [split(words.label('failure-split-button', { count }), limit)] : [],
        // A price cannot be made smaller: there only a higher limit helps.
        level !== null || !instead ? [raiseButton(words, level)] : [],
        [open(words.label('limits-button'), 'limits')],
      ],
    }
  },
  limit_daily: (scene, failure, ways) => usedUp(scene, failure, ways),
  limit_monthly: (scene, failure, ways) => usedUp(scene, failure, ways),
  cooling_off(scene, { left, until }, ways) {
    const { words } = scene
    const numbers = { not: notDone(scene, ways), until: words.dateTime(until) }
    const text =
      left.minor > 0n
        ? words.t('failure-cooling-off', { ...numbers, left: words.money(left) })
        : words.t('failure-cooling-off-nothing', numbers)
    const smaller = left.minor > 0n ? insteadRow(scene, left, ways) : []
    return { text, buttons: [smaller, [supportButton(scene, 'cooling_off')]] }
  },
  account_frozen_by_user: (scene, _failure, ways) => ({
    text: scene.words.t('failure-account-frozen-by-user', { not: notDone(scene, ways) }),
    buttons: [
      [open(scene.words.label('failure-unfreeze-button'), 'unfreeze', {}, 'primary')],
      [supportButton(scene, 'account_frozen_by_user')],
    ],
  }),
  account_restricted: (scene, _failure, ways) => ({
    text: scene.words.t('failure-account-restricted', { not: notDone(scene, ways) }),
    buttons: [
      [supportButton(scene, 'account_restricted')],
      // What still works, what is needed and by when, and the appeal.
      [open(scene.words.label('holds-button'), 'holds')],
    ],
  }),
  risk_refused: (scene, { reason, until, elsewhere }, ways) => ({
    text: join([
      ways.not === 'withdrawn'
        ? scene.words.t('failure-risk-refused-withdrawal', { reason: riskTold(scene, reason) })
        : scene.words.t('failure-risk-refused', {
            not: notDone(scene, ways),
            reason: scene.words.t(`risk-told-${inKey(reason)}`),
          }),
      ways.not === 'withdrawn' && elsewhere && isOfAccount(reason) && scene.words.t('failure-risk-refused-elsewhere'),
      until
        ? scene.words.t('failure-risk-refused-until', { until: scene.words.time(until) })
        : scene.words.t('failure-risk-refused-support'),
    ]),
    buttons: [
      [supportButton(scene, 'risk_refused')],
      ways.where ? [ways.where(scene.words.label('withdraw-elsewhere-button'))] : [],
      [open(scene.words.label('failure-freeze-button'), 'freeze'), homeButton(scene)],
    ],
  }),
  hold_ended: (scene, { reference, sent }) => ({
    text: scene.words.t(sent ? 'failure-hold-ended-sent' : 'failure-hold-ended', { reference }),
    buttons: [
      [open(scene.words.label('failure-support-button'), 'support', { about: reference })],
      [open(scene.words.label('failure-history-button'), 'history'), homeButton(scene)],
    ],
  }),
  quote_expired: ({ words }, { fee }, { fresh, link, not = 'sent' }) => ({
    text: words.t(fee ? 'failure-fee-changed' : 'failure-quote-expired', {
      nothing: words.label(`failure-nothing-${not}`),
      ...(fee && { shown: words.money(fee.shown), now: words.money(fee.now) }),
    }),
    buttons: [
      [fresh?.(words.label('failure-fresh-button')) ?? open(words.label('failure-start-over-button'), 'send')],
      [
        ...chargedRow({ words }, link === undefined ? {} : { link }),
        open(words.label('failure-history-button'), 'history'),
      ],
    ],
  }),
  amount_too_large: ({ words }, { cap }, { amount }) => ({
    text: words.t('failure-amount-too-large', { cap: words.money(cap) }),
    buttons: amount ? [[amount(words.label('failure-amount-button'))]] : [],
  }),
  amount_too_small: ({ words }, { least }, { amount, not }) => ({
    text: words.t(TOO_SMALL[not ?? 'done'] ?? 'failure-amount-too-small', { least: words.money(least) }),
    buttons: amount ? [[amount(words.label('failure-amount-button'))]] : [],
  }),
  currency_not_supported: ({ words }, { supported }, { amount }) => ({
    text: words.t('failure-currency-not-supported', { supported: supported.join(', ') }),
    buttons: amount ? [[amount(words.label('failure-amount-button'))]] : [],
  }),
}

/** What is too little for a link is said of a link, and of nothing else. */
const TOO_SMALL: Partial<Record<NonNullable<Ways['not']>, string>> = {
  refunded: 'failure-refund-too-small',
  exchanged: 'failure-exchange-too-small',
  sent: 'failure-send-too-small',
}

type Short = FailureOf<'insufficient_balance' | 'insufficient_for_fee'>

function tooLittle(scene: Scene, failure: Short, ways: Ways): Wording {
  const { words } = scene
  const { code, available, onHold, needed, short, sendable } = failure
  const held = onHold.minor > 0n
  const kind = code === 'insufficient_balance' ? 'failure-insufficient-balance' : 'failure-insufficient-for-fee'
  const sums = { available: words.money(available), needed: words.money(needed), short: words.money(short) }
  const numbers = { not: notDone(scene, ways), ...sums }
  const wish = { amount: writeAmount(short), ...(ways.link !== undefined && { link: ways.link }) }
  const topUp = open(words.label('failure-topup-button', { amount: words.money(short) }), 'topup', wish, 'primary')
  return {
    text: held ? words.t(`${kind}-hold`, { ...numbers, onHold: words.money(onHold) }) : words.t(kind, numbers),
    buttons: [
      [topUp],
      sendable ? insteadRow(scene, sendable, ways) : [],
      held ? [open(words.label('failure-holds-button'), 'holds')] : [],
    ],
  }
}

/** What is left of the day's or the month's limit, when it starts over, and the level that would allow more. */
function usedUp(scene: Scene, failure: FailureOf<'limit_daily' | 'limit_monthly'>, ways: Ways): Wording {
  const { words } = scene
  const { code, limit, used, left, resetsAt, level } = failure
  const key = code === 'limit_daily' ? 'failure-limit-daily' : 'failure-limit-monthly'
  const numbers = { not: notDone(scene, ways), limit: words.money(limit), resetsAt: words.dateTime(resetsAt) }
  const text =
    left.minor === 0n
      ? words.t(`${key}-nothing`, numbers)
      : words.t(key, { ...numbers, used: words.money(used), left: words.money(left) })
  return {
    text: join([text, levelLine(words, level)]),
    buttons: [
      left.minor > 0n ? insteadRow(scene, left, ways) : [],
      [raiseButton(words, level)],
      [open(words.label('limits-button'), 'limits')],
    ],
  }
}

const levelLine = (words: Scene['words'], level: number | null): Html | null =>
  level === null ? null : words.t('failure-limit-level', { level: String(level) })

/** The way to a higher limit: by verification, where a level allows it; else support decides. */
const raiseButton = (words: Scene['words'], level: number | null): Button =>
  level === null
    ? open(words.label('limits-raise-button'), 'raise-limit')
    : open(words.label('failure-verify-button'), 'identity')
