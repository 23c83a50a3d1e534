import type { Scope } from './kit/use-case.ts'

/** So many of each at a time; what is left over comes with the next sweep. */
const AT_ONCE = 5_000

/** Ends cards nobody confirmed, a day after their time. Returns how many. */
export async function endDrafts({ tx, now }: Scope): Promise<number> {
  const payments = await tx.$executeRaw`
    update intent set state = 'expired' where id in (
      select id from intent where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'
      order by expires_at limit ${AT_ONCE} for update skip locked)`
  const refunds = await tx.$executeRaw`
    update refund set state = 'dropped' where id in (
      select id from refund where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'
      order by expires_at limit ${AT_ONCE} for update skip locked)`
  const destinations = await tx.$executeRaw`
    update destination set state = 'removed' where id in (
      select id from destination where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'
      order by expires_at limit ${AT_ONCE} for update skip locked)`
  return payments + refunds + destinations
}
