import type { Tx, UseCase } from '../kit/use-case.ts'
import { CHECKS, PASSES } from './books-checks.ts'
import { SCRATCH } from './books-origins.ts'
import type { Finding } from './books-pass.ts'
import { HEADS } from './books-seal.ts'

/** One check of the audit: `examined` rows were looked at, `breaches` of them were wrong; `sample` names a few. */
export type BooksCheck = Finding & { says: string }

/** The newest sealed block of a chain (nulls: nothing is sealed yet), and how many rows came after it. */
export type ChainHead = {
  chain: string
  block: number | null
  rows: bigint | null
  hash: string | null
  unsealed: number
}

export type BooksReport = {
  checks: BooksCheck[]
  heads: ChainHead[]
  trialBalance: { currency: string; kind: string; minor: bigint }[]
}

type Asked = { kept?: readonly string[]; scratch?: readonly string[] }

/** How many rows are wrong, by all checks together. */
export const countBreaches = ({ checks }: Pick<BooksReport, 'checks'>): number =>
  checks.reduce((sum, { breaches }) => sum + breaches, 0)

/**
 * Audits the ledger: read-only, all checks in one snapshot of the live database, counted and compared where the rows
 * are, so that it takes no more memory here for many rows than for few. `kept` are heads (hex) that were written down
 * outside the database: a chain that was sealed anew does not have them any more. `scratch` are kinds of journals, as
 * patterns, that are known to belong to nobody: those of a game with the bare ledger.
 */
export const auditBooks: UseCase<Asked, BooksReport> = async ({ tx }, { kept = [], scratch = [] }) => {
  await tx.$executeRaw`set transaction isolation level repeatable read, read only`
  // The rows of a whole house take longer than a person's question may.
  await tx.$executeRaw`select set_config('statement_timeout', '0', true), set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
    set_config(${SCRATCH}, ${scratch.join(',')}, true)`
  const found: Finding[] = []
  for (const { sql } of PASSES) found.push(...(await tx.$queryRawUnsafe<Finding[]>(sql)))
  const checks = CHECKS.map((each) => ({ ...each, ...sumOf(found.filter(({ id }) => id === each.id)) }))
  for (const what of await lost(tx, kept)) addBreach(checks, what)
  const heads = await tx.$queryRawUnsafe<ChainHead[]>(HEADS)
  const trialBalance = await tx.$queryRaw<BooksReport['trialBalance']>`
    select currency, kind, sum(balance)::bigint as minor from ledger.account group by currency, kind order by currency, kind`
  return { checks, heads, trialBalance }
}

/** Which of these heads no chain has. */
async function lost(tx: Tx, kept: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select k.hash from unnest(${kept}::text[]) k (hash)
    where not exists (select from ledger.seal s where encode(s.hash, 'hex') = k.hash)`
  return rows.map(({ hash }) => `kept ${hash}`)
}

function addBreach(checks: readonly BooksCheck[], what: string): void {
  const seal = checks.find(({ id }) => id === 'A9')
  if (!seal) throw new Error('there is a check of the seal')
  seal.breaches += 1
  seal.sample.push(what)
}

/** What all passes together say of one check. */
function sumOf(found: readonly Finding[]): Omit<Finding, 'id'> {
  const total = (count: 'examined' | 'breaches') => found.reduce((sum, each) => sum + each[count], 0)
  return { examined: total('examined'), breaches: total('breaches'), sample: found.flatMap(({ sample }) => sample) }
}
