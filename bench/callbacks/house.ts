import pg from 'pg'
import { createCore, money, toCanonical } from '../../src/core/index.ts'
import { countBreaches } from '../../src/core/ledger/audit-books.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { ensureDatabase } from '../../src/platform/database/embedded.ts'
import type { Payment } from '../../test/support/callback-storm.ts'
import { BOT_ID, granted, mailReader, PASSWORD, PIN, settle } from '../../test/support/people.ts'
import { depsOver } from '../../test/support/wallet.ts'
import type { House } from '../ledger/house.ts'

/** Enough that nobody has hundreds of messages waiting, as nobody would. */
const PEOPLE = 250
const AT_ONCE = 8

/** People who have said that they will send money, and what there is of it in the books. */
export async function openPayees({ app, key }: House) {
  const prisma = openDatabase(app)
  const core = createCore(depsOver(prisma, key))
  const people: { botId: bigint; telegramId: bigint }[] = []
  for (let n = 0; n < PEOPLE; n++) people.push(await open(n))
  let orders = 0

  async function open(n: number) {
    const chat = { botId: BOT_ID, telegramId: 100_000n + BigInt(n) }
    const name = `Person ${String.fromCharCode(65 + (n % 26))}`
    const who = { chat, name, email: `person${n}@example.org`, phone: `+4915112345${String(n).padStart(3, '0')}` }
    await settle(
      core,
      { ...who, locale: 'en', currency: 'EUR', password: PASSWORD, pin: PIN },
      mailReader({ core, prisma }),
    )
    return chat
  }
  const order = async (minor: bigint): Promise<Payment> => {
    const actor = people[orders++ % PEOPLE] ?? people[0]
    if (!actor) throw new Error('there are people')
    const { reference, total } = granted(await core.startTopUp({ actor, rail: 'bank', amount: money(minor, 'EUR') }))
    return { eventId: `evt_${reference}`, reference, amount: toCanonical(total) }
  }
  return {
    /** Opens top-ups of these many minor units each. */
    async expect(amounts: readonly bigint[]): Promise<Payment[]> {
      const payments: Payment[] = []
      for (let at = 0; at < amounts.length; at += AT_ONCE)
        payments.push(...(await Promise.all(amounts.slice(at, at + AT_ONCE).map(order))))
      return payments
    },
    /** People who are still to be told. */
    async backlog(): Promise<number> {
      const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
        select count(*) from graphile_worker.jobs where task_identifier = 'deliver-notice'`
      return Number(row?.count ?? 0n)
    },
    /** What the books say now. */
    async books() {
      const [kept, journals, credited] = await Promise.all([
        prisma.callbackInbox.count(),
        prisma.$queryRaw<{ count: bigint }[]>`select count(*) from ledger.journal where kind = 'topup'`,
        prisma.topUp.count({ where: { state: 'credited' } }),
      ])
      const { _sum: sum } = await prisma.ledgerAccount.aggregate({ where: { kind: 'user' }, _sum: { balance: true } })
      const breaches = countBreaches(granted(await core.auditBooks({})))
      return { kept, effects: Number(journals[0]?.count), credited, sumMinor: sum.balance ?? 0n, breaches }
    },
    close: () => prisma.$disconnect(),
  }
}

/** A database on the same server with the one table of the bare handler. Returns its address. */
export async function openBare(house: House): Promise<string> {
  await ensureDatabase(house, 'bare')
  const admin = new pg.Client({ connectionString: house.url('postgres', 'bare') })
  await admin.connect()
  await admin.query(`create table told (id bigint generated always as identity primary key, event_id text not null,
    body bytea not null, at timestamptz not null default now()); grant all on told to okpay_app`)
  await admin.end()
  return house.url('okpay_app', 'bare')
}
