import type { PayoutView } from '#core'
import type { Html } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** Why money came back, in the bank's words as we know them; nothing where it said nothing or nothing came back. */
export const reasonText = (
  { words }: Speaking,
  { state, reason }: Pick<PayoutView, 'reason'> & { state: string },
): Html | false => state === 'returned' && reason !== null && words.t(`withdraw-reason-${inKey(reason)}`)
