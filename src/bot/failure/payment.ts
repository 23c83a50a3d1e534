import type { FailureCode, RiskReason } from '#core'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import { isOfAccount, riskTold } from '../withdraw/risk-told.ts'
import { chargedRow, homeButton, insteadRow, notDone, supportButton, type Ways, type Wordings } from './ways.ts'

type PaymentCode = Extract<
  FailureCode,
  | 'account_frozen_by_user'
  | 'account_restricted'
  | 'risk_refused'
  | 'hold_ended'
  | 'quote_expired'
  | 'amount_too_large'
  | 'amount_too_small'
  | 'currency_not_supported'
>

/** It is only about shops that are new to them: all others are paid as ever. */
const REACHES_KNOWN: ReadonlySet<RiskReason> = new Set(['failed_factors', 'new_chat'])

/** Why money did not go out (S42, S45-S47), each with the way that gets it going (S50). */
export const paymentWordings: Wordings<PaymentCode> = {
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
      [open(scene.words.label('holds-why-button'), 'holds')],
    ],
  }),
  risk_refused: (scene, { reason, until, most, elsewhere }, ways) => ({
    text: join([
      ways.not === 'withdrawn'
        ? scene.words.t('failure-risk-refused-withdrawal', { reason: riskTold(scene, reason) })
        : scene.words.t('failure-risk-refused', {
            not: notDone(scene, ways),
            reason: scene.words.t(`risk-told-${inKey(reason)}`),
          }),
      ways.not === 'paid' && REACHES_KNOWN.has(reason) && scene.words.t(`risk-known-${inKey(reason)}`),
      most && ways.instead && scene.words.t('failure-risk-refused-most', { most: scene.words.money(most) }),
      ways.not === 'withdrawn' && elsewhere && isOfAccount(reason) && scene.words.t('failure-risk-refused-elsewhere'),
      until
        ? scene.words.t('failure-risk-refused-until', { until: scene.words.dateTime(until) })
        : scene.words.t('failure-risk-refused-support'),
    ]),
    buttons: [
      most ? insteadRow(scene, most, ways) : [],
      // Whoever waited goes on here.
      until && ways.again ? [ways.again(scene.words.label('failure-again-button'))] : [],
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
