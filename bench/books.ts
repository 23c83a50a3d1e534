import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { money } from '../src/core/index.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks } from '../src/core/ledger/audit-books.ts'
import { accountOf, HOUSE } from '../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../src/core/ledger/post.ts'
import { sealBooks } from '../src/core/ledger/seal-books.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'

// What it costs to prove the books: so many entries (npm run bench -- books 1000000) are booked through the port, sealed
// and audited on the embedded PostgreSQL. Prints seconds and microseconds an entry; the last line is JSON.
const ENTRIES = Number(process.argv[3] ?? 100_000)
const [BATCH, PEOPLE] = [1_000, 1_000]
const dataDir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
const database = await openHouseDatabase({}, dataDir)
const inside = <T>(work: (scope: Scope) => Promise<T>) =>
  database.prisma.$transaction((tx) => work({ tx, now: new Date() } as Scope), { timeout: 3_600_000 })

const accounts = await inside(async ({ tx }) => {
  const people: bigint[] = []
  for (let n = 0; n < PEOPLE; n++) people.push(await accountOf(tx, `user:bench-${n}`, 'user', 'EUR'))
  return {
    people,
    fee: await accountOf(tx, HOUSE, 'fee_send', 'EUR'),
    source: await accountOf(tx, HOUSE, 'loss', 'EUR'),
  }
})

const booking = await timed(async () => {
  await inside((scope) =>
    post(
      scope,
      accounts.people.map((to) => journal([[accounts.source, to, 10_000_000n]])),
    ),
  )
  for (let done = PEOPLE; done < ENTRIES; done += BATCH * 2)
    await inside((scope) =>
      post(
        scope,
        Array.from({ length: BATCH }, (_, n) => payment(n)),
      ),
    )
})
const sealing = await timed(async () => {
  while ((await inside((scope) => sealBooks(scope, {}))).length > 0);
})
const { result: report, seconds: audit } = await timed(() => inside((scope) => auditBooks(scope, {})))
const breaches = report.checks.reduce((sum, check) => sum + check.breaches, 0)
const sealed = report.heads.map(({ chain, block }) => `${chain} ${block ?? '-'}`).join(', ')
const each = (seconds: number) => Number(((seconds * 1e6) / ENTRIES).toFixed(2))
process.stdout.write(
  `${ENTRIES} entries on ${PEOPLE} accounts\nbooked   ${booking.seconds.toFixed(1)} s, ${each(booking.seconds)} µs an entry\n` +
    `sealed   ${sealing.seconds.toFixed(1)} s, ${each(sealing.seconds)} µs an entry (newest blocks: ${sealed})\n` +
    `audited  ${audit.toFixed(1)} s, ${each(audit)} µs an entry, breaches: ${breaches}\n` +
    `${JSON.stringify({ entries: ENTRIES, postUs: each(booking.seconds), sealUs: each(sealing.seconds), auditUs: each(audit), auditSeconds: Number(audit.toFixed(1)), breaches })}\n`,
)
await database.close()
await rm(dataDir, { recursive: true, force: true })
process.exit(breaches === 0 ? 0 : 1)

/** A payment from one of the people to another, with a fee: two entries. */
function payment(n: number): NewJournal {
  const [from, to] = [accounts.people[n % PEOPLE] ?? 0n, accounts.people[(n * 7 + 1) % PEOPLE] ?? 0n]
  return journal([
    [from, to === from ? accounts.source : to, 100n],
    [from, accounts.fee, 1n],
  ])
}

function journal(legs: [from: bigint, to: bigint, minor: bigint][]): NewJournal {
  const id = randomUUID()
  const business = { id, kind: 'send', businessKey: `send:${id}`, actor: 'bench' }
  return { ...business, legs: legs.map(([from, to, minor]) => ({ from, to, amount: money(minor, 'EUR') })) }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - began) / 1000 }
}
