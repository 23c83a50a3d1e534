import { Prisma } from '#prisma'

/**
 * The end of a statement that reads the row called `alias` (a name of ours, never one that somebody sent): with `hold`,
 * whoever takes that row for themselves waits until the transaction ends, and who took it before is waited for.
 */
export const rowHeld = (alias: 'k', hold: boolean): Prisma.Sql =>
  hold ? Prisma.raw(`for key share of ${alias}`) : Prisma.empty
