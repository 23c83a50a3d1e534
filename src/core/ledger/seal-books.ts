import type { UseCase } from '../kit/use-case.ts'

/** The chains there are: what never changes of each of these is sealed. */
const CHAINS = ['account', 'hold', 'journal', 'audit'] as const

/** A block that was sealed. Whoever keeps `hash` outside the database can tell later whether it was rewritten. */
export type SealedBlock = { chain: string; block: number; rows: bigint; hash: string }

/** What one call of the database's function seals: so many blocks at the most, of about so many rows. */
const [BLOCKS, BLOCK_ROWS] = [4, 10_000]

/** Newest block of each chain last; `more`: there is a chain whose rest is for another call. */
export type Sealed = { blocks: SealedBlock[]; more: boolean }

/**
 * Seals what is finished, in blocks that are chained by their hashes. Outside the posting path: posting waits for
 * nothing here.
 */
export const sealBooks: UseCase<Record<never, never>, Sealed> = async ({ tx }) => {
  // On a busy machine four blocks may take longer than a person's question may.
  await tx.$executeRaw`select set_config('statement_timeout', '12s', true)`
  const blocks: SealedBlock[] = []
  let more = false
  for (const chain of CHAINS) {
    const sealed = await tx.$queryRaw<SealedBlock[]>`
      select chain, block, rows, encode(hash, 'hex') as hash from ledger.seal_next(${chain}, ${BLOCK_ROWS}) order by block`
    blocks.push(...sealed)
    more ||= sealed.length === BLOCKS
  }
  return { blocks, more }
}
