import type { UseCase } from '../kit/use-case.ts'

/** So many callbacks of a rail were not signed as they should be. Kept as a count for each minute, whatever they said. */
export const noteForged: UseCase<{ rail: string; count: number }, null> = async ({ tx, now }, { rail, count }) => {
  await tx.$executeRaw`
    insert into forged_callback as known (rail, minute, count)
    values (${rail}, date_trunc('minute', ${now}::timestamptz), ${count})
    on conflict (rail, minute) do update set count = known.count + excluded.count`
  return null
}
