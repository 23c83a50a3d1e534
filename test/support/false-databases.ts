import { Prisma, type PrismaClient } from '#prisma'

// Databases that answer falsely: what a core that reads them does wrong.

/** A schedule whose fees are one minor unit more than is written. */
export function dearer(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      async $queryRaw({ args, query }) {
        const rows: { fixedMinor?: bigint }[] = await query(args)
        return rows.map((row) => (row.fixedMinor === undefined ? row : { ...row, fixedMinor: row.fixedMinor + 1n }))
      },
    },
  }) as unknown as PrismaClient
}

/** A house that exchanges at the mid rate. */
export function spreadless(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      fxTerms: {
        async findMany({ args, query }) {
          const rows = await query(args)
          return rows.map((row) => ({ ...row, spreadPercent: new Prisma.Decimal(0) }))
        },
      },
    },
  }) as unknown as PrismaClient
}

/** A house to which what was sold, once it is looked at again, cost no fee. */
export function keeping(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      intent: {
        async findUnique({ args, query }) {
          const row = await query(args)
          return row?.kind === 'pay' ? { ...row, fee: 0n } : row
        },
      },
    },
  }) as unknown as PrismaClient
}

/** A house that does not write down what was spent through a connection. */
export function forgetful(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      async $executeRaw({ args, query }) {
        return /^\s*update connection c set day/.test(args.sql) ? 0 : query(args)
      },
    },
  }) as unknown as PrismaClient
}

/** A house that locks no connection: whoever ends one goes first, and what had begun is booked as it was read before. */
export function late(prisma: PrismaClient, gate: { ending: Promise<unknown> | null; begun: () => void }): PrismaClient {
  return prisma.$extends({
    query: {
      async $queryRaw({ args, query }) {
        if (!/^\s*select id from connection where id = any/.test(args.sql)) return query(args)
        gate.begun()
        await gate.ending
        return []
      },
      connection: {
        async findMany({ args, query }) {
          const rows = await query(args)
          const ids = args.where?.id
          return typeof ids === 'object' ? rows.map((row) => ({ ...row, state: 'active' })) : rows
        },
      },
    },
  }) as unknown as PrismaClient
}
