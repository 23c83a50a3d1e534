import type { PrismaClient } from '#prisma'
import { statement } from '../../../src/core/ledger/statement.ts'
import type { Model } from './model.ts'
import type { Stage } from './stage.ts'

const PAGE = 200

/** Where the books and the model part: balances and holds. */
export async function booksDiffer(
  prisma: PrismaClient,
  { accounts }: Stage,
  model: Model,
): Promise<string | undefined> {
  const ids = [...accounts.values()]
  const rows = await prisma.ledgerAccount.findMany({ where: { id: { in: ids } }, select: { id: true, balance: true } })
  const balances = new Map(rows.map(({ id, balance }) => [id, balance]))
  for (const [name, id] of accounts) {
    const [real, said] = [balances.get(id), model.balances.get(name)]
    if (real !== said) return `${name} has ${real}, the model says ${said}`
  }
  const waiting = await prisma.hold.findMany({
    where: { accountId: { in: ids }, state: { not: 'closed' } },
    select: { id: true, state: true },
  })
  const open = model.holds.filter(({ state }) => state !== 'closed')
  const wrong = open.find(({ id, state }) => waiting.find((row) => row.id === id)?.state !== state)
  return wrong || waiting.length !== open.length ? `holds: ${waiting.length}, the model says ${open.length}` : undefined
}

/** Where an account's statement, page by page from the newest, and the model's history part. */
export async function statementDiffers(
  prisma: PrismaClient,
  { accounts }: Stage,
  model: Model,
  name: string,
): Promise<string | undefined> {
  const expected = [...(model.lines.get(name) ?? [])].reverse()
  let at = 0
  for (let upTo: bigint | null | undefined; upTo !== null; ) {
    const page = await statement(prisma, accounts.get(name) ?? 0n, { limit: PAGE, ...(upTo && { upTo }) })
    for (const { minor, balance } of page.entries) {
      const line = expected[at++]
      if (line?.minor !== minor || line.balance !== balance)
        return `line ${at} from the end of ${name}: ${minor} leaving ${balance}, the model says ${line?.minor} leaving ${line?.balance}`
    }
    upTo = page.older
  }
  return at === expected.length ? undefined : `the statement of ${name} has ${at} lines, the model ${expected.length}`
}

/** Acknowledged means in the books, refused means not in them. */
export async function entriesMiss(prisma: PrismaClient, model: Model): Promise<string | undefined> {
  const asked = [...new Set(model.asked.map(({ id }) => id))]
  const found = new Set<string>()
  for (let at = 0; at < asked.length; at += 10_000) {
    const rows = await prisma.journal.findMany({
      where: { id: { in: asked.slice(at, at + 10_000) } },
      select: { id: true },
    })
    for (const { id } of rows) found.add(id)
  }
  const wrong = asked.find((id) => found.has(id) !== model.posted.has(id))
  return wrong && `journal ${wrong} is ${found.has(wrong) ? '' : 'not '}in the books`
}
