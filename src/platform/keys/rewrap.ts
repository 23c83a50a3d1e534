import type { PrismaClient } from '#prisma'
import { wrappingFor } from './keyring.ts'
import type { Wrapping } from './wrapping.ts'

/** So many of a table's blocks are gone through at a time. */
const BLOCKS = 64
const BLOCK_BYTES = 8_192

/** Everything keys are wrapped for. @param keyEncryptionKeys the newest first */
export const allWrappings = (keyEncryptionKeys: readonly Uint8Array[]): Wrapping[] =>
  (['wrap', 'wrap-secrets', 'wrap-house'] as const).map((purpose) => wrappingFor(keyEncryptionKeys, purpose))

/** How a table's wrapped keys stand: of all, those that an older key-encryption key wrapped, and those renewed now. */
export type Rewrapped = { table: string; keys: number; older: number; renewed: number }

/**
 * Wraps every data key anew with the newest key-encryption key, while the house is open: a row is changed only as long
 * as its key is the one that was read, and whatever changed meanwhile is met again further on or by the next run. Every
 * table that has a `data_key` is gone through, whoever adds it; a key that was thrown away, as a sent mail's is, is
 * none. The house's own keys come last: once those are renewed, nothing needs the older key any more.
 * @param wrappings one for each purpose that data keys are wrapped for
 * @param renew false only counts
 */
export async function rewrapAll(prisma: PrismaClient, wrappings: readonly Wrapping[], renew: boolean) {
  const tables = await prisma.$queryRaw<{ table: string }[]>`
    select c.table_name as "table" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'data_key' and t.table_type = 'BASE TABLE'
    order by c.table_name = 'house_key', c.table_name`
  const done: Rewrapped[] = []
  for (const { table } of tables) done.push(await rewrapTable(prisma, wrappings, table, renew))
  return done
}

async function rewrapTable(prisma: PrismaClient, wrappings: readonly Wrapping[], table: string, renew: boolean) {
  const seen: Rewrapped = { table, keys: 0, older: 0, renewed: 0 }
  for (let block = 0; block < (await blocksOf(prisma, table)); block += BLOCKS) {
    const rows = await prisma.$queryRawUnsafe<Row[]>(
      `select ctid::text as place, data_key as key from "${table}"
       where octet_length(data_key) > 0 and ctid >= $1::tid and ctid < $2::tid`,
      `(${block},0)`,
      `(${block + BLOCKS},0)`,
    )
    const older = rows.filter(({ key }) => !wrappings.some((wrapping) => wrapping.isNewest(key)))
    seen.keys += rows.length
    seen.older += older.length
    if (renew && older.length > 0) seen.renewed += await replace(prisma, table, older, wrappings)
  }
  return seen
}

type Row = { place: string; key: Uint8Array<ArrayBuffer> }

async function replace(prisma: PrismaClient, table: string, rows: readonly Row[], wrappings: readonly Wrapping[]) {
  const renewed = rows.flatMap(({ place, key }) => {
    const [fresh] = wrappings.flatMap((wrapping) => wrapping.renew(key) ?? [])
    return fresh ? [{ place, key, fresh }] : []
  })
  return prisma.$executeRawUnsafe(
    `update "${table}" t set data_key = r.fresh from unnest($1::text[], $2::bytea[], $3::bytea[]) as r (place, key, fresh)
     where t.ctid = r.place::tid and t.data_key = r.key`,
    renewed.map(({ place }) => place),
    renewed.map(({ key }) => key),
    renewed.map(({ fresh }) => fresh),
  )
}

async function blocksOf(prisma: PrismaClient, table: string): Promise<number> {
  const [size] = await prisma.$queryRaw<{ bytes: bigint }[]>`
    select pg_relation_size(format('public.%I', ${table}::text)::regclass) as bytes`
  return Math.ceil(Number(size?.bytes ?? 0) / BLOCK_BYTES)
}
