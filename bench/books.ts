import { readFile } from 'node:fs/promises'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks, countBreaches } from '../src/core/ledger/audit-books.ts'
import { accountOf, HOUSE } from '../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../src/core/ledger/post.ts'
import { sealBooks } from '../src/core/ledger/seal-books.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { startOwnServer } from '../test/support/own-server.ts'
import { journal } from './kit/journal.ts'

// What it costs to prove the books: so many postings (npm run bench -- books 1000000) are booked through the port, two
// a payment, sealed and audited on the embedded PostgreSQL. Prints seconds and microseconds a posting, and the processor
// time of the server's process that did it (Linux only), which says the same on a busy machine; the last line is JSON.
const POSTINGS = Number(process.argv[3] ?? 100_000)
const [BATCH, PEOPLE] = [1_000, 1_000]
const server = await startOwnServer()
// One connection, so that one process of the server does all of it.
const prisma = openDatabase(server.app, 1)
const inside = <T>(work: (scope: Scope) => Promise<T>) =>
  prisma.$transaction((tx) => work({ tx, now: new Date() } as Scope), { timeout: 3_600_000 })

const accounts = await inside(async ({ tx }) => {
  const people: bigint[] = []
  for (let n = 0; n < PEOPLE; n++) people.push(await accountOf(tx, `user:bench-${n}`, 'user', 'EUR'))
  return {
    people,
    fee: await accountOf(tx, HOUSE, 'fee_send', 'EUR'),
    source: await accountOf(tx, HOUSE, 'loss', 'EUR'),
  }
})

const booking = clock()
await booking.run((scope) =>
  post(
    scope,
    accounts.people.map((to) => journal([[accounts.source, to, 10_000_000n]])),
  ),
)
for (let done = PEOPLE; done < POSTINGS; done += BATCH * 2)
  await booking.run((scope) =>
    post(
      scope,
      Array.from({ length: BATCH }, (_, n) => payment(n)),
    ),
  )
const sealing = clock()
while ((await sealing.run((scope) => sealBooks(scope, {}))).more);
const auditing = clock()
const report = await auditing.run((scope) => auditBooks(scope, { scratch: ['send'] }))

const breaches = countBreaches(report)
const sealed = report.heads.map(({ chain, block }) => `${chain} ${block ?? '-'}`).join(', ')
const each = (seconds: number) => Number(((seconds * 1e6) / POSTINGS).toFixed(2))
const line = (what: string, { seconds, cpu }: Clock) =>
  `${what.padEnd(9)}${seconds.toFixed(1)} s, ${each(seconds)} µs a posting; of a processor ${each(cpu)} µs\n`
const figures = {
  postings: POSTINGS,
  postUs: each(booking.seconds),
  sealUs: each(sealing.seconds),
  sealCpuUs: each(sealing.cpu),
  auditUs: each(auditing.seconds),
  auditCpuUs: each(auditing.cpu),
  auditSeconds: Number(auditing.seconds.toFixed(1)),
  breaches,
}
process.stdout.write(
  `${POSTINGS} postings on ${PEOPLE} accounts; newest blocks: ${sealed}; breaches: ${breaches}\n` +
    `${line('booked', booking)}${line('sealed', sealing)}${line('audited', auditing)}${JSON.stringify(figures)}\n`,
)
await prisma.$disconnect()
await server.close()
process.exit(breaches === 0 ? 0 : 1)

/** A payment from one of the people to another, with a fee: two postings. */
function payment(n: number): NewJournal {
  const [from, to] = [accounts.people[n % PEOPLE] ?? 0n, accounts.people[(n * 7 + 1) % PEOPLE] ?? 0n]
  return journal([
    [from, to === from ? accounts.source : to, 100n],
    [from, accounts.fee, 1n],
  ])
}

type Clock = { seconds: number; cpu: number; run<T>(work: (scope: Scope) => Promise<T>): Promise<T> }

/** Adds up how long transactions took, and how long the server's process worked for them. */
function clock(): Clock {
  const times: Clock = {
    seconds: 0,
    cpu: 0,
    async run(work) {
      const [row] = await prisma.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
      const [began, before] = [performance.now(), await processorTime(row?.pid ?? 0)]
      const result = await inside(work)
      times.seconds += (performance.now() - began) / 1000
      times.cpu += (await processorTime(row?.pid ?? 0)) - before
      return result
    },
  }
  return times
}

/** Seconds a process has worked, its own and the system's for it; the kernel counts in hundredths. */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}
