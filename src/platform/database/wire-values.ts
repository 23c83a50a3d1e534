import pg from 'pg'
import { Prisma } from '#prisma'

// What travels between a statement and PostgreSQL, as Prisma writes and reads it: whole numbers of eight bytes are
// bigints, moments are UTC in the session's own time zone, bytes are plain arrays.

/** A parameter as node-postgres sends it. */
export function parameter(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return textOf(value)
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, -1)
  if (typeof value === 'object' && !Prisma.Decimal.isDecimal(value)) return JSON.stringify(value)
  return String(value)
}

/** What an array's text may hold as it is. */
const PLAIN = /^[\w.:+-]+$/
const NOTHING = /^null$/i

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Uint8Array)
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`
  const text = textOf(value)
  if (PLAIN.test(text) && !NOTHING.test(text)) return text
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

type Parse = (text: string) => unknown

const bytes: Parse = (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
const moment: Parse = (text) => new Date(`${text.replace(' ', 'T').replace(/[+-]\d\d(:\d\d)?$/, '')}Z`)
// Of text[], as any array is written.
const TEXTS: number = 1009
const texts = pg.types.getTypeParser(TEXTS) as (list: string) => (string | null)[]
const listOf =
  (parse: Parse): Parse =>
  (list) =>
    texts(list).map((text) => (text === null ? null : parse(text)))

const ONE: readonly (readonly [oid: number, listOid: number, parse: Parse])[] = [
  [20, 1016, BigInt], // int8
  [26, 1028, BigInt], // oid
  [1700, 1231, (text) => new Prisma.Decimal(text)], // numeric
  [1082, 1182, (text) => new Date(text)], // date
  [1114, 1115, moment], // timestamp
  [1184, 1185, moment], // timestamptz
  [17, 1001, bytes], // bytea
  [114, 199, JSON.parse], // json
  [3802, 3807, JSON.parse], // jsonb
]

const PARSERS = new Map<number, Parse>(
  ONE.flatMap(([oid, listOid, parse]) => [
    [oid, parse],
    [listOid, listOf(parse)],
  ]),
)

/** How node-postgres reads what a statement returns. */
export const returned = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format),
} as unknown as pg.CustomTypesConfig
