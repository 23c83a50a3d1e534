import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

const TABLES = ['intent', 'payout', 'destination', 'refund', 'connection', 'allowance', 'closing'] as const

/**
 * Something shown and not confirmed that a PIN and a code may allow: a payment, a withdrawal, an account being saved, a
 * refund, an app being connected, a shop's servers being let pay people, an account being closed.
 */
export type Authorisable = Pick<Intent, 'id' | 'hash' | 'authorisedHash' | 'authorisedAt' | 'codeHash' | 'codeAt'> & {
  table: (typeof TABLES)[number]
}

type Named = { id: string; ownerId: string }

const FACTORS = {
  id: true,
  hash: true,
  authorisedHash: true,
  authorisedAt: true,
  codeHash: true,
  codeAt: true,
} as const

/** One's own that still stands; null for what is over, somebody else's, or nothing. */
export async function findAuthorisable({ tx, now }: Scope, { id, ownerId }: Named): Promise<Authorisable | null> {
  const open = { where: { id, ownerId, state: 'draft', expiresAt: { gt: now } }, select: FACTORS }
  for (const table of TABLES) {
    const row = await rowIn(table)
    if (row) return { ...row, table }
  }
  return null

  function rowIn(table: Authorisable['table']) {
    if (table === 'intent') return tx.intent.findFirst(open)
    if (table === 'refund') return tx.refund.findFirst(open)
    if (table === 'connection') return tx.connection.findFirst(open)
    if (table === 'allowance') return tx.payoutAllowance.findFirst(open)
    if (table === 'closing') return tx.closing.findFirst(open)
    return table === 'payout' ? tx.payout.findFirst(open) : tx.destination.findFirst(open)
  }
}

/** Whether there ever was such a thing of theirs. */
export async function wasAuthorisable({ tx }: Scope, where: Named): Promise<boolean> {
  const found = [
    await tx.intent.count({ where }),
    await tx.payout.count({ where }),
    await tx.destination.count({ where }),
    await tx.refund.count({ where }),
    await tx.connection.count({ where }),
    await tx.payoutAllowance.count({ where }),
    await tx.closing.count({ where }),
  ]
  return found.some((count) => count > 0)
}

type Given = Partial<Pick<Intent, 'authorisedHash' | 'authorisedAt' | 'codeHash' | 'codeAt'>>

/** Keeps a factor that was given, for exactly the terms it was given for. False when it was put away or changed meanwhile. */
export async function keepFactor(
  { tx, now }: Scope,
  { table, id, hash }: Authorisable,
  given: Given,
): Promise<boolean> {
  const where = { id, hash, state: 'draft', expiresAt: { gt: now } }
  const data = given as { authorisedHash?: Uint8Array<ArrayBuffer>; codeHash?: Uint8Array<ArrayBuffer> }
  const { count } = await written()
  return count === 1

  function written() {
    if (table === 'intent') return tx.intent.updateMany({ where, data })
    if (table === 'refund') return tx.refund.updateMany({ where, data })
    if (table === 'connection') return tx.connection.updateMany({ where, data })
    if (table === 'allowance') return tx.payoutAllowance.updateMany({ where, data })
    if (table === 'closing') return tx.closing.updateMany({ where, data })
    return table === 'payout' ? tx.payout.updateMany({ where, data }) : tx.destination.updateMany({ where, data })
  }
}
