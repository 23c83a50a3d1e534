import type { CurrencyCode } from '../money/currency.ts'

/** A day as the institution says it, `2026-11-26`. */
export type Day = string

/** Whose statement it is, of which days, and what was there before its first line. */
export type StatementHead = {
  /** Our account, as the institution calls it. */
  account: string
  currency: CurrencyCode
  /** The institution's name for the statement: the same one read again is the same one. */
  name: string
  from: Day
  until: Day
  /** Signed minor units. */
  opening: bigint
}

/** One movement of a statement. */
export type StatementLine = {
  bookedOn: Day
  /** Signed minor units: what came in, negative for what went out. */
  minor: bigint
  /** What the payer, or we, gave with it. Empty where there is none. */
  reference: string
  /** The institution's own name for the line; empty where it gives none. */
  bankReference: string
  counterparty: string
  info: string
  /** The institution took it for its work. */
  isFee: boolean
}

/** What a statement says, in its own order: of each statement in a file its head, its lines, and what was there at the end. */
export type StatementPart =
  | ({ part: 'head' } & StatementHead)
  | ({ part: 'line' } & StatementLine)
  | { part: 'end'; closing: bigint }

/** Reads a statement from its bytes, piece by piece. Throws a `StatementProblem` where it is none. */
export type ReadStatement = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<StatementPart>

export type StatementProblemCode = 'too_large' | 'not_utf8' | 'forbidden' | 'malformed' | 'incomplete'

/** Why a file is not taken for a statement. Nothing of what stood in it is repeated, but the place. */
export class StatementProblem extends Error {
  readonly code: StatementProblemCode

  constructor(code: StatementProblemCode, message: string) {
    super(message)
    this.code = code
  }
}
