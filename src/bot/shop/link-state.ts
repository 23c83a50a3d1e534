import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, LINK_LIVES, NOTE_MAX, type OwnLinkView, USES_MOST } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'
import { readAmount, writeAmount } from '../input/amount-seed.ts'
import type { Seed } from '../turn.ts'

/** What payers pay: the price, at least that, or whatever they like. */
export const PRICINGS = ['price', 'least', 'open'] as const

export const linkState = z.object({
  /** What a bare amount is in. */
  home: z.enum(CURRENCY_CODES),
  amount: moneyShape.nullable(),
  doubt: doubtShape,
  /** Null until it was said or skipped; skipped, it is empty. */
  description: z.string().max(NOTE_MAX).nullable(),
  pricing: z.enum(PRICINGS),
  /** How often it may be paid; null: any number of times. */
  uses: z.int().min(1).max(USES_MOST).nullable(),
  livesSeconds: z.int().min(LINK_LIVES.least).max(LINK_LIVES.most),
  /** The link whose place it takes. */
  instead: z.string().max(64).nullable(),
})

export type LinkState = z.infer<typeof linkState>

export const emptyLink = (home: CurrencyCode): LinkState => ({
  ...{ home, amount: null, doubt: null, description: null },
  ...{ pricing: 'price', uses: 1, livesSeconds: LINK_LIVES.usual, instead: null },
})

/** How an open link is paid so far: where its owner starts from who wants another in its place. */
export function likeStanding(
  empty: LinkState,
  { token, amount, least, description, uses }: Pick<OwnLinkView, 'token' | 'amount' | 'least' | 'description' | 'uses'>,
): LinkState {
  const pricing = amount ? 'price' : least ? 'least' : 'open'
  return { ...empty, amount: amount ?? least, pricing, description, uses, instead: token }
}

/** What was chosen and is not made yet, to be carried through something else and read back by `withTerms`. */
export const termsSeed = ({ amount, pricing, uses, livesSeconds }: LinkState): Seed => ({
  ...(amount && { amount: writeAmount(amount) }),
  ...{ pricing, uses: uses === null ? 'any' : String(uses), lives: String(livesSeconds) },
})

const chosenTerms = z.object({
  amount: z.string().optional().transform(readAmount),
  pricing: z.enum(PRICINGS),
  uses: z
    .literal('any')
    .transform(() => null)
    .or(z.coerce.number().pipe(linkState.shape.uses.unwrap())),
  lives: z.coerce.number().pipe(linkState.shape.livesSeconds),
})

/** Takes over what was chosen before; a seed that does not say so changes nothing. */
export function withTerms(state: LinkState, seed: Seed): LinkState {
  const { data } = chosenTerms.safeParse(seed)
  if (!data) return state
  const { amount = state.amount, pricing, uses, lives } = data
  return { ...state, amount, pricing, uses, livesSeconds: lives }
}
