import { COUNTRIES, DOCUMENT_KINDS, type IdentityApplication } from '#core'
import { countryName } from '../../../words/country-names.ts'
import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'

const labelled = (id: string, label: string, field: Html, hint?: string | false): Html => html`
  <div class="another">
    <label for="${id}">${label}</label>
    <span class="field">${field}</span>
    ${hint && html`<p class="hint">${hint}</p>`}
  </div>`

/** Level 1: name, date of birth, country; what was given before stands there. */
export function factFields({ say, locale }: Call, { given }: IdentityApplication, accountName: string): Html {
  const countries = COUNTRIES.map((code) => ({ code, name: countryName(locale, code) }))
  const sorted = countries.toSorted((one, other) => one.name.localeCompare(other.name, locale))
  const options = sorted.map(
    ({ code, name }) => html`<option value="${code}" ${code === given.country && html`selected`}>${name}</option>`,
  )
  return html`
    ${labelled('name', say('idp-name'), html`<input id="name" name="name" required autocomplete="name" maxlength="64" value="${given.name ?? accountName}">`)}
    ${labelled('birth', say('idp-birth-date'), html`<input id="birth" name="birthDate" type="date" required autocomplete="bday" value="${given.birthDate ?? ''}">`)}
    ${labelled('country', say('idp-country'), html`<select id="country" name="country" required autocomplete="country"><option value="">${say('idp-country-choose')}</option>${options}</select>`)}`
}

/** Level 2: which document, its pictures, and a selfie; what is here already need not be sent again. */
export function fileFields({ say }: Call, { given, documents, selfies }: IdentityApplication): Html {
  const kinds = DOCUMENT_KINDS.map(
    (kind) =>
      html`<option value="${kind}" ${kind === given.documentKind && html`selected`}>${say(`idp-kind-${kind.replaceAll('_', '-')}`)}</option>`,
  )
  const accept = 'image/jpeg,image/png,image/webp,application/pdf'
  return html`
    ${labelled('kind', say('idp-kind'), html`<select id="kind" name="documentKind" required>${kinds}</select>`)}
    ${labelled(
      'document',
      say('idp-documents'),
      html`<input id="document" name="document" type="file" accept="${accept}" multiple ${documents === 0 && html`required`}>`,
      documents > 0 ? say('idp-documents-here', { count: documents }) : say('idp-documents-hint'),
    )}
    ${labelled(
      'selfie',
      say('idp-selfie'),
      html`<input id="selfie" name="selfie" type="file" accept="${accept}" ${selfies === 0 && html`required`}>`,
      selfies > 0 ? say('idp-selfie-here') : say('idp-selfie-hint'),
    )}`
}
