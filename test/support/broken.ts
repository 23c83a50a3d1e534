import { type Core, createCore } from '#core'
import type { PrismaClient } from '#prisma'
import type { World } from './world.ts'

/** How a table fails: every statement about it throws, or finds nothing. */
export type Fault = 'throws' | 'is empty'

/**
 * A second core over a world's database in which one table fails, whoever asks for it and however: by a model's name or
 * inside a statement of ours.
 * @param table as the database calls it
 */
export function brokenCore(world: World, table: string, fault: Fault): Core {
  const model = table.replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase())
  const named = new RegExp(`\\b${table}\\b`)
  const prisma = world.deps.prisma.$extends({
    query: {
      async $allOperations({ model: asked, operation, args, query }) {
        if (asked ? asked !== model : !named.test(textOf(args))) return query(args)
        if (fault === 'throws') throw new Error(`${table} cannot be read`)
        if (/OrThrow$/.test(operation)) throw new Error(`${table} has no such row`)
        return NOTHING[operation] ?? (/Raw|Many$/.test(operation) ? [] : null)
      },
    },
  })
  return createCore({ ...world.deps, prisma: prisma as unknown as PrismaClient })
}

const NOTHING: Readonly<Record<string, unknown>> = {
  count: 0,
  updateMany: { count: 0 },
  deleteMany: { count: 0 },
  $executeRaw: 0,
}

/** The SQL of a statement of ours; nothing where it is Prisma's own. */
const textOf = (args: unknown): string => {
  const { strings, sql } = (args ?? {}) as { strings?: readonly string[]; sql?: string }
  return sql ?? strings?.join(' ? ') ?? JSON.stringify(args, (_key, value) => (typeof value === 'bigint' ? '' : value))
}
