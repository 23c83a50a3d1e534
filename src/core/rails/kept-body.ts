import { createHash } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import type { Keyring } from '../ports/keyring.ts'

/** Where callbacks are kept for ever: those that were taken, and those their rail, asked, did not confirm. */
export const KEPT_IN = ['callback_inbox', 'callback_doubt'] as const
export type KeptIn = (typeof KEPT_IN)[number]

type Named = { rail: string; eventId: string }
type KeptBody = Named & { body: Uint8Array; dataKey: Uint8Array | null }

/** So many are sealed at a time. */
const AT_ONCE = 500

const place = (table: KeptIn, { rail, eventId }: Named): string => `${table}.body:${rail}:${eventId}`

/** What a rail told us, for it names whoever pays, sealed in its place with a data key of its own. */
export const sealBody = (keyring: Keyring, table: KeptIn, event: Named & { raw: Uint8Array }) =>
  keyring.sealAlone(place(table, event), event.raw)

/** The bytes as they are kept. Without a data key they stand in clear: a version before 2026-11-27 kept them. */
export const openBody = (keyring: Keyring, table: KeptIn, row: KeptBody): Uint8Array =>
  row.dataKey ? keyring.openBytes(row.dataKey, place(table, row), row.body) : row.body

/** 32 bytes by which two bodies are known to be the same. Keyed: a payer's name is soon guessed. */
export const bodyMark = (keyring: Keyring, raw: Uint8Array): Uint8Array<ArrayBuffer> =>
  keyring.blindIndex('callback', createHash('sha256').update(raw).digest('hex'))

/**
 * Seals what still stands in clear, while the house is open. Only the tables' owner may: to the application they are
 * insert-only. Returns how many bodies that were.
 * @param prisma as the owner's role
 */
export async function sealClearBodies(prisma: PrismaClient, keyring: Keyring): Promise<number> {
  let sealed = 0
  for (const table of KEPT_IN)
    for (let found = await clearIn(prisma, table); found.length > 0; found = await clearIn(prisma, table))
      sealed += await sealIn(prisma, keyring, table, found)
  return sealed
}

/** How many stand in clear. */
export async function countClearBodies(prisma: PrismaClient): Promise<number> {
  const where = { dataKey: null }
  return (await prisma.callbackInbox.count({ where })) + (await prisma.callbackDoubt.count({ where }))
}

type Clear = Named & { body: Uint8Array }

const clearIn = (prisma: PrismaClient, table: KeptIn): Promise<Clear[]> =>
  prisma.$queryRawUnsafe<Clear[]>(
    `select rail, event_id as "eventId", body from ${table} where data_key is null limit ${AT_ONCE}`,
  )

function sealIn(prisma: PrismaClient, keyring: Keyring, table: KeptIn, rows: readonly Clear[]): Promise<number> {
  const boxes = rows.map((row) => sealBody(keyring, table, { ...row, raw: row.body }))
  const mark = table === 'callback_inbox' ? ', body_hash = s.mark' : ''
  return prisma.$executeRawUnsafe(
    `update ${table} c set body = s.body, data_key = s.data_key${mark}
     from unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[])
       as s (rail, event_id, body, data_key, mark)
     where c.rail = s.rail and c.event_id = s.event_id and c.data_key is null`,
    rows.map(({ rail }) => rail),
    rows.map(({ eventId }) => eventId),
    boxes.map(({ sealed }) => sealed),
    boxes.map(({ dataKey }) => dataKey),
    rows.map(({ body }) => bodyMark(keyring, body)),
  )
}
