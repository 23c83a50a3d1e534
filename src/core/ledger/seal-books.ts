import type { UseCase } from '../kit/use-case.ts'

/** The chains there are: what never changes of each of these is sealed. */
const CHAINS = ['account', 'hold', 'journal', 'audit'] as const

/** A block that was sealed. Whoever keeps `hash` outside the database can tell later whether it was rewritten. */
export type SealedBlock = { chain: string; block: number; rows: bigint; hash: string }

const BLOCK_ROWS = 10_000

/**
 * Seals what is finished, in blocks that are chained by their hashes. Outside the posting path: posting waits for
 * nothing here. Returns the new blocks, the newest of each chain last; at most ten of each at once.
 */
export const sealBooks: UseCase<Record<never, never>, SealedBlock[]> = async ({ tx }) => {
  const blocks: SealedBlock[] = []
  for (const chain of CHAINS)
    blocks.push(
      ...(await tx.$queryRaw<SealedBlock[]>`
        select chain, block, rows, encode(hash, 'hex') as hash from ledger.seal_next(${chain}, ${BLOCK_ROWS}) order by block`),
    )
  return blocks
}
