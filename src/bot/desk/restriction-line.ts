import type { RestrictionView } from '#core'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Why an account is restricted, for staff. */
export const restrictionLine = ({ words }: Scene, { category, reason, by, since }: RestrictionView): Html =>
  words.t('customer-restriction', {
    category: words.label(`restriction-${category}`),
    since: words.dateTime(since),
    by,
    reason,
  })
