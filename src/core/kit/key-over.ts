import { Prisma } from '#prisma'

/**
 * Whether the key that a statement reads as `k` does nothing any more: it was revoked, or another took its place and its
 * end is reached. One rule for a payment that a server asks for and for one that has waited since.
 */
export const keyOver = (now: Date): Prisma.Sql =>
  Prisma.sql`(k.revoked_at is not null or coalesce(k.ends_at <= ${now}::timestamptz, false))`
