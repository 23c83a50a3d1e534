import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import { supportButton, type Wordings } from './ways.ts'

type IdentityCode = Extract<
  FailureCode,
  | 'birth_date_invalid'
  | 'too_young'
  | 'country_unknown'
  | 'document_kind_unknown'
  | 'file_refused'
  | 'too_many_files'
  | 'scanner_unavailable'
  | 'identity_not_open'
  | 'identity_incomplete'
>

/** Why something was not taken on the way to a higher level. What is typed or sent anew is given where it was asked. */
export const identityWordings: Wordings<IdentityCode> = {
  birth_date_invalid: ({ words }) => ({ text: words.t('failure-birth-date-invalid'), buttons: [] }),
  too_young: (scene) => ({
    text: scene.words.t('failure-too-young'),
    buttons: [[supportButton(scene, 'too_young')]],
  }),
  country_unknown: ({ words }) => ({ text: words.t('failure-country-unknown'), buttons: [] }),
  document_kind_unknown: ({ words }) => ({ text: words.t('failure-document-kind-unknown'), buttons: [] }),
  file_refused: ({ words }, { reason }, { anew }) => ({
    text: words.t(`failure-file-refused-${inKey(reason)}`),
    buttons: anew && reason.startsWith('is_') ? [[anew(words.label('identity-change-pictures-button'))]] : [],
  }),
  too_many_files: (scene, { max, until }) => ({
    text: until
      ? scene.words.t('failure-too-many-files', { max, until: scene.words.dateTime(until) })
      : scene.words.t('failure-too-many-files-ever', { max }),
    buttons: [[supportButton(scene, 'too_many_files')]],
  }),
  scanner_unavailable: ({ words }) => ({ text: words.t('failure-scanner-unavailable'), buttons: [] }),
  identity_not_open: ({ words }) => ({
    text: words.t('failure-identity-not-open'),
    buttons: [[open(words.label('failure-identity-button'), 'identity')]],
  }),
  identity_incomplete: ({ words }) => ({
    text: words.t('failure-identity-incomplete'),
    buttons: [[open(words.label('failure-identity-button'), 'identity-begin')]],
  }),
}
