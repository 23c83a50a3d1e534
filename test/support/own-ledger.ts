import { afterAll, beforeAll, expect } from 'vitest'
import type { PrismaClient } from '#prisma'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { auditBooks } from '../../src/core/ledger/audit-books.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { openLedger } from './ledger.ts'

type OwnDatabase = { database: TestDatabase; prisma: PrismaClient }
type OwnLedger = OwnDatabase & Awaited<ReturnType<typeof openLedger>>

/** A database for the tests of one file, opened before the first of them and dropped after the last. */
export function ownDatabase(): OwnDatabase {
  const own = {} as OwnDatabase
  beforeAll(async () => {
    own.database = await createTestDatabase()
    own.prisma = openDatabase(own.database.app)
  })
  afterAll(async () => {
    await own.prisma.$disconnect()
    await own.database.drop()
  })
  return own
}

/** The bare ledger in a database of its own. Whatever the tests did to it, its books are audited after the last. */
export function ownLedger(): OwnLedger {
  const own = ownDatabase() as OwnLedger
  beforeAll(async () => void Object.assign(own, await openLedger(own.prisma)))
  afterAll(async () => {
    const report = await own.prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: ['%'] }))
    expect(report.checks.filter((check) => check.breaches > 0)).toEqual([])
  })
  return own
}
