import { v7 as uuidv7 } from 'uuid'
import { money } from '../../src/core/index.ts'
import type { NewJournal } from '../../src/core/ledger/post.ts'

/** A journal for the bare port: amounts in cents. */
export function journal(legs: readonly [from: bigint, to: bigint, minor: bigint][]): NewJournal {
  const id = uuidv7()
  const business = { id, kind: 'send', businessKey: `send:${id}`, actor: `user:${id}` }
  return { ...business, legs: legs.map(([from, to, minor]) => ({ from, to, amount: money(minor, 'EUR') })) }
}
