import type { SecondFactorChange } from './views.ts'

/** What an owner is told of their second factor and its codes. */
export type CodeNotice =
  /** `until`: until when money out is limited, where it is by this. */
  | { kind: 'second_factor_changed'; change: SecondFactorChange; at: Date; until?: Date; payouts?: true }
  /** `left`: recovery codes that still work. `until`: until when money out is limited. */
  | { kind: 'recovery_code_used'; at: Date; left: number; until: Date }
  /** Too many wrong codes: nothing goes out until then. */
  | { kind: 'codes_wrong'; until: Date }
  /** Too many of them in a browser that is logged in, behind the right PIN: none is taken there until then. */
  | { kind: 'code_locked_page'; until: Date }
