import type { FailureCode, PeriodView } from '#core'
import { open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Words } from '../i18n/words.ts'
import { homeButton, payByCard, type Wordings } from './ways.ts'

type LookupCode = Extract<
  FailureCode,
  | 'topup_not_found'
  | 'ticket_not_found'
  | 'ticket_over'
  | 'text_too_long'
  | 'card_number'
  | 'secret_in_words'
  | 'not_allowed'
  | 'not_found'
  | 'period_invalid'
  | 'statement_too_long'
>

/** What is not there, or not for this person. */
export const lookupWordings: Wordings<LookupCode> = {
  topup_not_found: ({ words }) => ({
    text: words.t('failure-topup-not-found'),
    buttons: [
      [open(words.label('failure-topup-new-button'), 'topup')],
      [open(words.label('failure-history-button'), 'history')],
    ],
  }),
  ticket_not_found: ({ words }) => ({
    text: words.t('failure-ticket-not-found'),
    buttons: [[open(words.label('failure-support-button'), 'support')]],
  }),
  ticket_over: ({ words }) => ({
    text: words.t('failure-ticket-over'),
    buttons: [[open(words.label('failure-support-button'), 'support')]],
  }),
  text_too_long: ({ words }, { max }) => ({ text: words.t('failure-text-too-long', { max }), buttons: [] }),
  card_number: (scene) => ({
    text: scene.words.t('failure-card-number'),
    buttons: [[payByCard(scene)], [homeButton(scene)]],
  }),
  // The question stays open for other words. Behind a press they stand in an older message, which is their writer's to delete.
  secret_in_words: ({ words, isWritten }, { what }) =>
    what === 'password'
      ? {
          text: words.t(isWritten ? 'password-in-chat' : 'password-in-words-left'),
          buttons: [[open(words.label('security-password-button'), 'change-password', {}, 'primary')]],
        }
      : {
          text: words.t(isWritten ? 'failure-secret-in-words' : 'failure-secret-in-words-left'),
          buttons: [[open(words.label('security-pin-button'), 'new-pin')]],
        },
  period_invalid: ({ words }, { reason, whole, nearest }) => ({
    text: words.t(`failure-period-${inKey(reason)}`, daysOf(words, whole)),
    buttons: [
      [open(words.label('failure-period-button', daysOf(words, nearest)), 'statement', nearest, 'primary')],
      [open(words.label('failure-period-other-button'), 'statement')],
    ],
  }),
  statement_too_long: ({ words }, { max }) => ({
    text: words.t('failure-statement-too-long', { max }),
    buttons: [[open(words.label('failure-period-other-button'), 'statement', {}, 'primary')]],
  }),
  not_allowed: (scene) => ({ text: scene.words.t('failure-not-allowed'), buttons: [[homeButton(scene)]] }),
  not_found: ({ words }) => ({
    text: words.t('failure-not-found'),
    buttons: [[open(words.label('failure-history-button'), 'history')]],
  }),
}

const daysOf = (words: Words, { from, to }: PeriodView) => ({
  from: words.date(from),
  to: words.date(to),
})
