import type { Money } from '../../money/money.ts'
import type { RestrictionCategory } from '../../staff/views.ts'

/** What a person is told of a freeze, their own or ours. */
export type FreezeNotice =
  /** From a browser: whoever froze it in the chat knows. */
  | { kind: 'account_frozen' }
  /** `until`: until then only small payments go out. `pinVoid`: the PIN was chosen meanwhile, and another one is asked for. */
  | { kind: 'account_unfrozen'; until?: Date; pinVoid?: true }
  /** `also`: it was restricted before, and is now for this, too. */
  | { kind: 'account_restricted'; category: RestrictionCategory; until: Date; also?: true }
  /** One of several is settled. `stays`: what it is restricted for all the same, and by when staff have looked. */
  | {
      kind: 'restriction_lifted'
      category: RestrictionCategory
      stays: { category: RestrictionCategory; until: Date }[]
    }
  /** `arrived`: what came meanwhile and was on hold. `frozen`: its owner's own freeze stands. */
  | { kind: 'account_released'; arrived: Money[]; frozen: boolean; pinVoid?: true }
