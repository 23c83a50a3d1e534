import type { PayeeView } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Somebody kept who goes by another handle now: the account is the same one, and worth a second look. */
export const handleWarning = ({ words }: Speaking, { handle, kept }: PayeeView): Html | null =>
  kept?.handleWas ? words.t('payees-handle-changed', { name: kept.name, was: kept.handleWas, handle }) : null
