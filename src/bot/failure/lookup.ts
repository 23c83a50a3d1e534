import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { homeButton, type Wordings } from './ways.ts'

type LookupCode = Extract<
  FailureCode,
  'topup_not_found' | 'ticket_not_found' | 'text_too_long' | 'not_allowed' | 'not_found'
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
  text_too_long: ({ words }, { max }) => ({ text: words.t('failure-text-too-long', { max }), buttons: [] }),
  not_allowed: (scene) => ({ text: scene.words.t('failure-not-allowed'), buttons: [[homeButton(scene)]] }),
  not_found: ({ words }) => ({
    text: words.t('failure-not-found'),
    buttons: [[open(words.label('failure-history-button'), 'history')]],
  }),
}
