import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma'
import { ensureDatabase } from '../../src/platform/database/embedded.ts'
import { createStatementNames } from '../../src/platform/database/statement-names.ts'
import type { House } from './house.ts'
import { perSecond } from './per-second.ts'

/** How many are under way at once: more than the pool has connections only wait. */
const CALLERS = 32
const ACCOUNTS = 10_000

/**
 * The transfer most wallets begin with: one interactive Prisma transaction of five statements over plain tables, without
 * fee, intent, limits, notices or any guard. It is less work than a confirmation, and wrong under load; it is fast money.
 */
export async function openNaive(house: House) {
  await ensureDatabase(house, 'naive')
  const admin = new pg.Client({ connectionString: house.url('postgres', 'naive') })
  await admin.connect()
  await admin.query(`create table account (id int primary key, balance bigint not null) with (fillfactor = 70);
    create table transfer (id uuid primary key default gen_random_uuid(), payer int, payee int, amount bigint);
    insert into account select n, 1000000000 from generate_series(0, ${ACCOUNTS - 1}) n;
    grant all on account, transfer to okpay_app`)
  await admin.query('vacuum analyze')
  await admin.end()
  // Prisma as it comes: in the house's own, statements written as SQL pass it by.
  const pool = { connectionString: house.url('okpay_app', 'naive'), max: CALLERS }
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() })
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
  return {
    /** Transfers a second, between accounts drawn at random, for so many seconds. */
    perSec: (seconds: number) =>
      perSecond(CALLERS, seconds, async () => {
        await transfer(prisma)
        return 1
      }),
    close: () => prisma.$disconnect(),
  }
}

function transfer(prisma: PrismaClient): Promise<void> {
  const draw = () => Math.floor(Math.random() * ACCOUNTS)
  const [from, to] = [draw(), draw()].toSorted((a, b) => a - b)
  return prisma.$transaction(async (tx) => {
    const [payer] = await tx.$queryRaw<{ balance: bigint }[]>`select balance from account where id = ${from}`
    await tx.$queryRaw`select balance from account where id = ${to}`
    if ((payer?.balance ?? 0n) < 10n) throw new Error('not enough')
    await tx.$executeRaw`update account set balance = balance - 10 where id = ${from}`
    await tx.$executeRaw`update account set balance = balance + 10 where id = ${to}`
    await tx.$executeRaw`insert into transfer (payer, payee, amount) values (${from}, ${to}, 10)`
  })
}
