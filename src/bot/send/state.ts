import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, NOTE_MAX, type PayeeView } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

const payeeShape = z.object({
  userId: z.string(),
  okpayId: z.string(),
  maskedName: z.string(),
  handle: z.string(),
  firstPayment: z.boolean(),
  kept: z.object({ name: z.string(), handleWas: z.string().nullable() }).nullable(),
})

/** Which of several payments this is, and what is still to be paid after it, each in minor units. */
export const partShape = z.object({ number: z.int(), count: z.int(), rest: z.array(z.string()) })

export type Part = z.infer<typeof partShape>

export const sendState = z.object({
  /** What a bare amount is in. */
  home: z.enum(CURRENCY_CODES),
  payee: payeeShape.nullable(),
  amount: moneyShape.nullable(),
  doubt: doubtShape,
  note: z.string().max(NOTE_MAX).nullable(),
  /** The note was given or skipped. */
  noted: z.boolean(),
  part: partShape.nullable(),
  /** The balance that pays, where one was chosen; or the currency `amount`, which is then what is paid, arrives in. */
  from: z.enum(CURRENCY_CODES).nullable(),
  to: z.enum(CURRENCY_CODES).nullable(),
  /** The most one payment may be, while it is being cut into several. */
  limit: moneyShape.nullable(),
})

export type SendState = z.infer<typeof sendState>

export const emptyState = (home: CurrencyCode): SendState => ({
  home,
  payee: null,
  amount: null,
  doubt: null,
  note: null,
  noted: false,
  part: null,
  from: null,
  to: null,
  limit: null,
})

/** The first question that is not answered yet; when all are, the confirm card. */
export function openQuestion({ payee, amount, noted }: SendState): 'payee' | 'amount' | 'note' | 'confirm' {
  if (!payee) return 'payee'
  if (!amount) return 'amount'
  return noted ? 'confirm' : 'note'
}

/** A payee as the payer may know them: "B•• K••••• (@ben)", or "Mum · B•• K••••• (@ben)" where they are kept. */
export const payeeText = ({ maskedName, handle, kept }: PayeeView): string =>
  `${kept ? `${kept.name} · ` : ''}${maskedName} (${handle})`
