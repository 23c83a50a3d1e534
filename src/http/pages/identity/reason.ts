import type { Failure } from '#core'
import type { Say } from '../../kit/route.ts'

/** Why something was not taken, in words; undefined when the failure ends the matter. */
export function identityReason(failure: Failure, say: Say): string | undefined {
  switch (failure.code) {
    case 'name_invalid':
      return say('idp-name-invalid')
    case 'birth_date_invalid':
      return say('idp-birth-date-invalid')
    case 'too_young':
      return say('idp-too-young')
    case 'country_unknown':
      return say('idp-country-unknown')
    case 'document_kind_unknown':
      return say('idp-kind-unknown')
    case 'file_refused':
      return say(`idp-file-${failure.reason.replaceAll('_', '-')}`)
    case 'too_many_files':
      return say('idp-files-many', { max: failure.max })
    case 'scanner_unavailable':
      return say('idp-scanner-away')
    case 'identity_incomplete':
      return say('idp-incomplete')
    case 'too_many_requests':
      return say('idp-slow-down')
    default:
      return undefined
  }
}
