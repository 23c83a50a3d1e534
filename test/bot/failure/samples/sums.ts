import { type Failure, type FailureCode, money } from '#core'

/** Of each code what it may come with. */
export type Samples = { [C in FailureCode]?: Extract<Failure, { code: C }>[] }

export const eur = (minor: bigint) => money(minor, 'EUR')
export const at = new Date('2026-11-24T00:00:00Z')
