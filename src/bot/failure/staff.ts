import type { FailureCode, Money, ProposalProblem } from '#core'
import { type Button, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { homeButton, type Wordings } from './ways.ts'

type StaffCode = Extract<
  FailureCode,
  | 'staff_code_needed'
  | 'staff_code_missing'
  | 'own_account'
  | 'payer_stopped'
  | 'second_person'
  | 'look_needed'
  | 'proposal_invalid'
  | 'customer_not_found'
  | 'reason_needed'
  | 'superseded'
  | 'restore_unsure'
  | 'provider_reference_invalid'
>

const queueButton = ({ words }: Scene): Button => open(words.label('failure-queue-button'), 'queue')

/** What staff are refused. */
export const staffWordings: Wordings<StaffCode> = {
  staff_code_needed: ({ words }) => ({
    text: words.t('failure-staff-code-needed'),
    buttons: [[open(words.label('staff-code-button'), 'staff-code', {}, 'primary')]],
  }),
  staff_code_missing: (scene) => ({
    text: scene.words.t('failure-staff-code-missing'),
    buttons: [[queueButton(scene)]],
  }),
  own_account: (scene) => ({ text: scene.words.t('failure-own-account'), buttons: [[queueButton(scene)]] }),
  payer_stopped: (scene, { why, id }) => ({
    text: join([
      scene.words.t('failure-payer-stopped'),
      scene.words.t(`risk-stays-${why}`),
      scene.words.t('failure-payer-stopped-next'),
    ]),
    buttons: [[open(scene.words.label('failure-payer-stopped-button'), 'risk-item', { id })], [queueButton(scene)]],
  }),
  proposal_invalid: (scene, { why, amount, from }) => ({
    text: scene.words.t(proposalKey(why, amount), {
      ...(amount && { amount: scene.words.money(amount) }),
      ...(from && { from: scene.words.date(from) }),
    }),
    buttons: [[queueButton(scene)]],
  }),
  second_person: (scene) => ({ text: scene.words.t('failure-second-person'), buttons: [[queueButton(scene)]] }),
  look_needed: ({ words }, { caseId }) => ({
    text: words.t('failure-look-needed'),
    buttons: [[open(words.label('kyc-case-button'), 'kyc-case', { caseId }, 'primary')]],
  }),
  customer_not_found: (scene, { asked }) => ({
    text: scene.words.t('failure-customer-not-found', { asked }),
    buttons: [[queueButton(scene)]],
  }),
  reason_needed: ({ words }) => ({ text: words.t('failure-reason-needed'), buttons: [] }),
  provider_reference_invalid: (scene) => ({
    text: scene.words.t('failure-provider-reference-invalid'),
    buttons: [[open(scene.words.label('payout-list-button'), 'payouts')]],
  }),
  restore_unsure: ({ words }, { why, since }) => ({
    text: words.t(`failure-restore-unsure-${why}`, { since: words.dateTime(since) }),
    buttons: [[open(words.label('books-button'), 'books')]],
  }),
  // The one of these that customers read as well: of two taps at once, the second.
  superseded: (scene) => ({
    text: scene.words.t('failure-superseded'),
    buttons: [[scene.isStaff ? queueButton(scene) : homeButton(scene)]],
  }),
}

/** By how much somebody is short is told to those who may know what they have. */
const proposalKey = (why: ProposalProblem, amount: Money | undefined) =>
  why === 'payee_short' && !amount ? 'failure-proposal-payee-short-unsaid' : (`failure-proposal-${inKey(why)}` as const)
