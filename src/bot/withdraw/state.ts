import { z } from 'zod'
import { CURRENCY_CODES, type Wanted } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

export const withdrawState = z.object({
  /** What a bare amount is in. */
  home: z.enum(CURRENCY_CODES),
  amount: moneyShape.nullable(),
  /** As much of this currency as there is, after the fee. */
  everything: z.enum(CURRENCY_CODES).nullable(),
  doubt: doubtShape,
  /** The saved account or card. */
  where: z.string().nullable(),
})

export type WithdrawState = z.infer<typeof withdrawState>

/** The first question that is not answered yet. */
export const openQuestion = ({ amount, everything, where }: WithdrawState): 'amount' | 'where' | 'confirm' =>
  !amount && !everything ? 'amount' : where ? 'confirm' : 'where'

/** What is withdrawn in. */
export const currencyOf = ({ amount, everything, home }: WithdrawState): WithdrawState['home'] =>
  amount?.currency ?? everything ?? home

/** What was named so far. */
export const wantedIn = ({ amount, everything }: WithdrawState): Wanted | null =>
  amount ?? (everything && { everything })
