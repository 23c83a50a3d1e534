import { z } from 'zod'
import {
  type Asked,
  DECIDED_REFUND_REASONS,
  FEE_OPERATIONS,
  HOUSE_ACCOUNTS,
  isCurrency,
  LIMIT_PERIODS,
  type OwnLimits,
  POSTING_REASONS,
  REVERSAL_REASONS,
  STAFF_ROLES,
} from '#core'
import { readAmount } from '../input/amount-seed.ts'

/** What a typed command asks for, as strings that travel; `why`: what whom it reaches is told. */
export const proposing = z.object({
  kind: z.string(),
  terms: z.record(z.string(), z.string()),
  why: z.string().optional(),
  reason: z.string().optional(),
})
export type Proposing = z.infer<typeof proposing>

/** The reasons a customer may be told, of what reaches one. */
export const WHYS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  refund_payment: DECIDED_REFUND_REASONS,
  reverse_entry: REVERSAL_REASONS,
  post_manually: POSTING_REASONS,
}

type Terms = Proposing['terms']
type Reading = Record<string, (terms: Terms, why: string | undefined) => Asked>

const oneOf = <T extends string>(known: readonly T[], text: string | undefined) => z.enum(known).parse(text)
const currencyIn = (text = '') => {
  if (!isCurrency(text)) throw new Error(`no currency: ${text}`)
  return text
}
const dayIn = (text = '') => new Date(text)

const READ: Reading = {
  refund_payment: ({ payment = '', amount }, why) => ({
    kind: 'refund_payment',
    payment,
    amount: readAmount(amount) ?? null,
    why: oneOf(DECIDED_REFUND_REASONS, why),
  }),
  reverse_entry: ({ entry = '', amount }, why) => ({
    kind: 'reverse_entry',
    entry,
    amount: readAmount(amount) ?? null,
    why: oneOf(REVERSAL_REASONS, why),
  }),
  post_manually: ({ from, to, userId = null, amount }, why) => ({
    kind: 'post_manually',
    from: oneOf(HOUSE_ACCOUNTS, from),
    to: to === undefined ? null : oneOf(HOUSE_ACCOUNTS, to),
    userId,
    amount: readAmount(amount) ?? { minor: 0n, currency: 'EUR' },
    why: oneOf(POSTING_REASONS, why),
  }),
  set_limits: ({ userId = '', until, ...sums }) => ({
    kind: 'set_limits',
    userId,
    limits: Object.fromEntries(
      LIMIT_PERIODS.map((period) => [period, readAmount(sums[period]) ?? null]),
    ) as unknown as OwnLimits,
    until: until === undefined ? null : dayIn(until),
  }),
  open_rail: ({ way = '' }) => ({ kind: 'open_rail', way }),
  set_fee: ({ operation, currency, level, percent = '', fixed = '0', min = '0', max = null, from }) => ({
    kind: 'set_fee',
    operation: oneOf(FEE_OPERATIONS, operation),
    currency: currencyIn(currency),
    level: Number(level),
    terms: { percent, fixed, min, max },
    from: dayIn(from),
  }),
  set_limit_rule: ({ currency, level, single = '0', daily = '0', monthly = '0', from }) => ({
    kind: 'set_limit_rule',
    currency: currencyIn(currency),
    level: Number(level),
    ...{ single: BigInt(single), daily: BigInt(daily), monthly: BigInt(monthly) },
    from: dayIn(from),
  }),
  set_role: ({ who = '', role, name = null }) => ({ kind: 'set_role', who, role: oneOf(STAFF_ROLES, role), name }),
}

/** The request it would be. Where whom it reaches is told why and nobody said so yet, any of the reasons stands for it. */
export function askedBy({ kind, terms, why }: Proposing): Asked {
  const read = READ[kind]
  if (!read) throw new Error(`nobody proposes ${kind}`)
  return read(terms, why ?? WHYS[kind]?.[0])
}
