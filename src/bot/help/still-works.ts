import type { PayoutRail } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** S91: what works under maintenance. Never that one can withdraw by a way that is switched off. */
export const stillWorks = ({ words }: Speaking, out: readonly PayoutRail[]): Html =>
  words.t(`maintenance-works-${out.length > 1 ? 'all' : (out[0] ?? 'none')}`)
