import { type Core, CURRENCY_CODES, readStatements, type StatementLine } from '#core'
import type { PrismaClient } from '#prisma'
import { statementOf } from './bank-statement.ts'
import { createDice, type Dice } from './dice.ts'
import { type Fault, lineFor, PLANTED, type Planted, spoil, unheard } from './planted/faults.ts'
import { bookAll, type Movement, movementsOf } from './planted/movements.ts'

/** A wallet, in a test or in a benchmark. */
type Place = { core: Core; deps: { prisma: PrismaClient } }

/** How many were planted and found; `wrong`: those missed, and those seen where none was. `ms`: reading and matching. */
export type Found = { planted: number; found: number; wrong: string[]; lines: number; matched: number; ms: number }

/**
 * Books so many movements of a rail (money in, a tenth of it taken back), shows them on statements as a bank does (later,
 * over weekends, in any order, references as banks write them), plants differences, and says how many were found.
 */
export async function findPlanted(
  world: Place,
  owner: string,
  size: { lines: number; differences: number; seed: number },
): Promise<Found> {
  const d = createDice(size.seed)
  const movements = movementsOf(d, size.lines)
  await bookAll(world.deps.prisma, owner, movements)
  const { lines, planted } = await shown(world, owner, d, movements, size.differences)
  const start = performance.now()
  let matched = 0
  for (const currency of CURRENCY_CODES) {
    const until = new Date().toISOString().slice(0, 10)
    const given = { currency, from: '2000-01-01', until }
    matched += (await readStatements(world.core, 'bank', statementOf(lines.get(currency) ?? [], given))).matched
  }
  const ms = performance.now() - start
  const read = [...lines.values()].reduce((sum, some) => sum + some.length, 0)
  return { ...(await compare(world.deps.prisma, planted)), planted: planted.length, lines: read, matched, ms }
}

/** The statements' lines, with what was planted in them. */
async function shown(world: Place, owner: string, d: Dice, movements: readonly Movement[], differences: number) {
  const buckets = new Map(CURRENCY_CODES.map((code) => [code, [] as StatementLine[]]))
  const planted: Planted[] = []
  const faulty = new Map<string, Fault>()
  while (faulty.size + planted.length < differences) {
    const cause = d.pick(PLANTED)
    const victim = d.pick(movements)
    if (cause === 'missing_here' || cause === 'fee')
      planted.push(await unheard(world.deps.prisma, owner, d, cause, buckets))
    // Two in one pair of coming and going could be one.
    else if (!faulty.has(victim.reference)) faulty.set(victim.reference, { victim, cause })
  }
  for (const movement of movements) {
    const fault = faulty.get(movement.reference)
    const lines =
      fault?.victim === movement ? spoil(d, fault, planted) : [[movement.currency, lineFor(d, movement)] as const]
    for (const [currency, each] of lines) buckets.get(currency)?.push(each)
  }
  return { lines: new Map([...buckets].map(([code, some]) => [code, shuffled(d, some)])), planted }
}

const shuffled = <T>(d: Dice, some: readonly T[]): T[] => {
  const all = [...some]
  for (let at = all.length - 1; at > 0; at--) {
    const other = d.below(at + 1)
    const [a, b] = [all[at], all[other]] as [T, T]
    all[at] = b
    all[other] = a
  }
  return all
}

async function compare(prisma: PrismaClient, planted: readonly Planted[]): Promise<Pick<Found, 'found' | 'wrong'>> {
  const open = await prisma.reconcileException.findMany({
    where: { state: 'open', rail: 'bank' },
    include: { line: true },
  })
  const items = await prisma.clearingItem.findMany({
    where: { journalId: { in: open.flatMap(({ journalId }) => journalId ?? []) } },
  })
  const nameOf = new Map(items.map(({ journalId, reference: name }) => [journalId, name]))
  const left = planted.map(({ cause, reference: name }) => `${cause} ${name}`)
  const wrong: string[] = []
  for (const { cause, line, journalId } of open) {
    const name = `${cause} ${line?.reference ?? nameOf.get(journalId ?? '')}`
    const at = left.indexOf(name)
    if (at < 0) wrong.push(`false ${name}`)
    else left.splice(at, 1)
  }
  return { found: planted.length - left.length, wrong: [...wrong, ...left.map((name) => `missed ${name}`)] }
}
