import { randomUUID } from 'node:crypto'
import {
  type Core,
  CURRENCY_CODES,
  type CurrencyCode,
  type DifferenceCause,
  money,
  readStatements,
  type StatementLine,
} from '#core'
import type { PrismaClient } from '#prisma'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { accountOf, ownerOfRail, ownerOfUser } from '../../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../../src/core/ledger/post.ts'
import { lineOf, statementOf } from './bank-statement.ts'
import { createDice, type Dice } from './dice.ts'

/** A wallet, in a test or in a benchmark. */
type Place = { core: Core; deps: { prisma: PrismaClient } }

const DAY_MS = 86_400_000
const GROUP = 500

/** What can be planted. A gap between balances is planted apart, for it is about a whole statement. */
const PLANTED = [
  ...['missing_here', 'missing_there', 'doubled', 'wrong_amount'],
  ...['wrong_currency', 'unknown_reference', 'fee'],
] as const satisfies readonly string[] as readonly DifferenceCause[]

type Movement = { id: string; reference: string; currency: CurrencyCode; minor: bigint; at: Date }
export type Planted = { cause: DifferenceCause; reference: string }
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

function movementsOf(d: Dice, count: number): Movement[] {
  const start = Date.now() - 60 * DAY_MS
  const all: Movement[] = []
  while (all.length < count) {
    const currency = d.pick(CURRENCY_CODES)
    const at = new Date(start + d.below(40 * 24) * 3_600_000)
    const one = { id: randomUUID(), reference: reference(d), currency, minor: BigInt(100 + d.below(50) * 100), at }
    all.push(one)
    if (d.below(10) === 0 && all.length < count)
      all.push({ ...one, id: randomUUID(), minor: -one.minor, at: new Date(at.getTime() + d.below(5) * DAY_MS) })
  }
  return all
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
function reference(d: Dice): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[d.below(LETTERS.length)]).join('')
  return `OK-${four()}-${four()}`
}

async function bookAll(prisma: PrismaClient, owner: string, movements: readonly Movement[]): Promise<void> {
  const ids = new Map(movements.filter(({ minor }) => minor > 0n).map(({ reference: name, id }) => [name, id]))
  const returned = new Set(movements.filter(({ minor }) => minor < 0n).map(({ reference: name }) => name))
  const incoming = movements.filter(({ minor }) => minor > 0n)
  for (let at = 0; at < incoming.length; at += GROUP)
    await prisma.topUp.createMany({
      data: incoming.slice(at, at + GROUP).map(({ id, reference: name, currency, minor, at: createdAt }) => ({
        ...{ id, userId: owner, rail: 'bank', reference: name, currency, amount: minor, credited: minor },
        ...{ state: returned.has(name) ? 'returned' : 'credited', createdAt, expiresAt: createdAt },
      })),
    })
  // What is taken back has been there before.
  for (const some of [incoming, movements.filter(({ minor }) => minor < 0n)])
    for (let at = 0; at < some.length; at += GROUP)
      await prisma.$transaction((tx) => bookSome(tx, owner, some.slice(at, at + GROUP), ids), { timeout: 60_000 })
}

async function bookSome(tx: Scope['tx'], owner: string, some: readonly Movement[], ids: ReadonlyMap<string, string>) {
  const accounts = new Map<string, { clearing: bigint; user: bigint }>()
  for (const currency of new Set(some.map((each) => each.currency)))
    accounts.set(currency, {
      clearing: await accountOf(tx, ownerOfRail('bank'), 'topup_clearing', currency),
      user: await accountOf(tx, ownerOfUser(owner), 'user', currency),
    })
  for (const [day, moved] of Map.groupBy(some, ({ at }) => at.toISOString().slice(0, 10))) {
    const journals = moved.map(({ id, reference: name, currency, minor }): NewJournal => {
      const { clearing, user } = accounts.get(currency) ?? { clearing: 0n, user: 0n }
      const amount = money(minor < 0n ? -minor : minor, currency)
      if (minor > 0n)
        return {
          id,
          kind: 'topup',
          businessKey: `topup:${id}`,
          actor: 'rail:bank',
          legs: [{ from: clearing, to: user, amount }],
        }
      const reverses = ids.get(name) ?? ''
      const why = { reverses, reason: 'taken_back', actor: 'rail:bank', legs: [{ from: user, to: clearing, amount }] }
      return { id, kind: 'topup_return', businessKey: `topup_return:${reverses}`, ...why }
    })
    const statuses = await post({ tx, now: new Date(`${day}T12:00:00Z`) } as Scope, journals)
    if (statuses.some((status) => status !== 'posted')) throw new Error(`not posted: ${statuses.join(' ')}`)
  }
}

/** The statements' lines, with what was planted in them. */
async function shown(world: Place, owner: string, d: Dice, movements: readonly Movement[], differences: number) {
  const buckets = new Map(CURRENCY_CODES.map((code) => [code, [] as StatementLine[]]))
  const planted: Planted[] = []
  const faulty = new Map<string, Fault>()
  while (faulty.size + planted.length < differences) {
    const cause = d.pick(PLANTED)
    const victim = d.pick(movements)
    if (cause === 'missing_here' || cause === 'fee') planted.push(await unheard(world, owner, d, cause, buckets))
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

type Fault = { victim: Movement; cause: DifferenceCause }

/** The victim's lines as the fault leaves them. */
function spoil(d: Dice, { victim, cause }: Fault, planted: Planted[]) {
  planted.push({ cause, reference: cause === 'unknown_reference' ? mangled(victim) : victim.reference })
  return spoilt(d, victim, lineFor(d, victim), cause)
}

function lineFor(d: Dice, { reference: name, minor, at }: Movement): StatementLine {
  const day = new Date(at.getTime() + d.below(3) * DAY_MS)
  while (day.getUTCDay() % 6 === 0) day.setTime(day.getTime() + DAY_MS)
  const written = d.pick([name, name.toLowerCase(), name.replaceAll('-', ''), name.replaceAll('-', ' '), name])
  const said = d.below(4) === 0 ? { info: `Payment ${name} thank you` } : { reference: written }
  return lineOf({
    minor,
    bookedOn: day.toISOString().slice(0, 10),
    ...said,
    ...(d.below(3) === 0 && { bankReference: '' }),
  })
}

const mangled = ({ reference: name }: Movement): string => `${name.slice(0, -2)}ZU`

function spoilt(
  d: Dice,
  movement: Movement,
  line: StatementLine,
  cause: DifferenceCause,
): (readonly [CurrencyCode, StatementLine])[] {
  const { currency, reference: name, minor } = movement
  const twin = { ...line, bankReference: line.bankReference && `${line.bankReference}-again` }
  const others = CURRENCY_CODES.filter((code) => code !== currency)
  switch (cause) {
    case 'missing_there':
      return []
    case 'doubled':
      return [
        [currency, line],
        [currency, twin],
      ]
    case 'wrong_amount':
      return [[currency, { ...line, minor: minor > 0n ? minor - 1n - BigInt(d.below(90)) : minor + 1n }]]
    case 'wrong_currency':
      return [[d.pick(others), line]]
    default:
      return [[currency, { ...line, reference: mangled({ ...movement, reference: name }), info: '' }]]
  }
}

/** A line nobody has told us of: for an order of ours, or the bank's own fee. */
async function unheard(
  world: Place,
  owner: string,
  d: Dice,
  cause: 'missing_here' | 'fee',
  buckets: ReadonlyMap<CurrencyCode, StatementLine[]>,
): Promise<Planted> {
  const [currency, name] = [d.pick(CURRENCY_CODES), reference(d)]
  const isFee = cause === 'fee'
  const [minor, bookedOn] = [BigInt(101 + d.below(400)), new Date(Date.now() - 30 * DAY_MS).toISOString().slice(0, 10)]
  buckets.get(currency)?.push(lineOf({ minor: isFee ? -minor : minor, reference: name, isFee, bookedOn }))
  if (!isFee)
    await world.deps.prisma.topUp.create({
      data: {
        ...{ id: randomUUID(), userId: owner, rail: 'bank', reference: name, currency, amount: minor },
        ...{ createdAt: new Date(), expiresAt: new Date(Date.now() + 9 * DAY_MS) },
      },
    })
  return { cause, reference: name }
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
