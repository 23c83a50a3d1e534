import type { RestrictionView } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Why an account is restricted, for staff: by one of them, by the house because a top-up was taken back, or both. */
export const restrictionLines = (scene: Scene, restrictions: readonly RestrictionView[]): Html | null =>
  restrictions.length === 0 ? null : join(restrictions.map((one) => restrictionLine(scene, one)))

/** The same of a request to let one go: what stays is said, for the account stays restricted by it. */
export function releaseLines(scene: Scene, restrictions: readonly RestrictionView[], id?: string): Html | null {
  const goes = restrictions.find((one) => one.goes || one.id === id)
  const stay = restrictions.filter((one) => one !== goes)
  if (!goes || stay.length === 0) return restrictionLines(scene, restrictions)
  return join([restrictionLine(scene, goes), scene.words.t('release-stays'), restrictionLines(scene, stay)])
}

function restrictionLine({ words }: Scene, { category, reason, by, since, topUp }: RestrictionView): Html {
  const told = { category: words.label(`restriction-${category}`), since: words.dateTime(since) }
  if (topUp !== null) return words.t('customer-restriction-by-house', { ...told, reference: topUp })
  const byStaff = { ...told, by: by ?? '' }
  return reason === null
    ? words.t('customer-restriction-masked', byStaff)
    : words.t('customer-restriction', { ...byStaff, reason })
}

/** One of several, on a button: whose it is, and what it is about. */
export const restrictionLabel = ({ words }: Scene, { category, topUp }: RestrictionView): string =>
  topUp === null
    ? words.label('release-staff-button', { category: words.label(`restriction-${category}`) })
    : words.label('release-house-button', { reference: topUp })
