import type pg from 'pg'
import { PASSES } from '../../src/core/ledger/books-checks.ts'
import type { Finding } from '../../src/core/ledger/books-pass.ts'

/**
 * What the audit's passes say of these checks, asked on a connection that may have done in its transaction what the
 * database would refuse. A pass is only asked while nothing was found.
 */
export async function firstBreach(client: pg.Client, ids: readonly string[]): Promise<Finding | undefined> {
  for (const pass of PASSES.filter(({ answers }) => answers.some((id) => ids.includes(id)))) {
    const { rows } = await client.query<Finding>(pass.sql)
    const breach = rows.find(({ id, breaches }) => breaches > 0 && ids.includes(id))
    if (breach) return breach
  }
  return undefined
}
