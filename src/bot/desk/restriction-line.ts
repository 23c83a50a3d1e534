import type { RestrictionView } from '#core'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Why an account is restricted, for staff: by one of them, or by the house because a top-up was taken back. */
export function restrictionLine({ words }: Scene, { category, reason, by, since, topUp }: RestrictionView): Html {
  const told = { category: words.label(`restriction-${category}`), since: words.dateTime(since) }
  if (topUp !== null) return words.t('customer-restriction-by-house', { ...told, reference: topUp })
  return words.t('customer-restriction', { ...told, by: by ?? '', reason: reason ?? '' })
}
