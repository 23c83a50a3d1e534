import { isCurrency } from '#core'
import type { Seed } from '../turn.ts'
import type { SendState } from './state.ts'

type Sides = Pick<SendState, 'from' | 'to'>

/** Which balance pays, and what it arrives in, inside a button's payload. */
export const writeSides = ({ from, to }: Sides): Seed => ({ ...(from && { from }), ...(to && { to }) })

/** Reads it back; nothing where neither was chosen. */
export const readSides = ({ from = '', to = '' }: Seed): Sides => ({
  from: isCurrency(from) ? from : null,
  to: isCurrency(to) ? to : null,
})
