import type { DeliveryReason } from '#core'
import type { Words } from '../i18n/words.ts'

/** Why an endpoint was not reached, as its owner can act on it. */
export const reasonWords = ({ label }: Pick<Words, 'label'>, reason: DeliveryReason): string =>
  reason.startsWith('http_')
    ? label('webhook-reason-http', { status: reason.slice('http_'.length) })
    : label(`webhook-reason-${reason.replaceAll('_', '-')}`)
