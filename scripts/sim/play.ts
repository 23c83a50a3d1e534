import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import { money } from '../../src/core/index.ts'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { type AccountKind, accountOf } from '../../src/core/ledger/chart.ts'
import { expireHolds } from '../../src/core/ledger/expire-holds.ts'
import { type NewJournal, type PostStatus, post } from '../../src/core/ledger/post.ts'
import { doubtHold } from '../../src/core/ledger/two-phases.ts'
import { type Entry, Model } from './model.ts'
import { type Currency, type Operation, PEOPLE, type Round } from './operation.ts'
import { entryOf } from './translate.ts'

/** The way in to the ledger: the port itself, or one that a test has broken on purpose. */
export type Port = (scope: Scope, journals: readonly NewJournal[]) => Promise<PostStatus[]>

/** What a play came to: how much was asked and accepted, and, where it failed, in which round and over what. */
export type Outcome = { operations: number; posted: number; refused: number; failed?: { round: number; what: string } }

const HOUSE: [name: string, kind: AccountKind][] = [
  ['bank', 'topup_clearing'],
  ['fee', 'fee_send'],
  ['fx', 'fx_position'],
]
class Lost extends Error {}

/** Plays rounds on accounts of their own, on the real database and in the model, and compares both after each round. */
export async function play(prisma: PrismaClient, rounds: readonly Round[], port: Port = post): Promise<Outcome> {
  const stage = await openStage(prisma)
  const outcome: Outcome = { operations: 0, posted: 0, refused: 0 }
  let model = new Model([...stage.accounts.keys()])
  for (const [index, round] of rounds.entries()) {
    const next = round.lost ? copyOf(model) : model
    const told = await stage.run(round, next, port)
    if (round.lost) model.asked.push(...next.asked.slice(model.asked.length))
    model = round.lost ? model : next
    outcome.operations += round.operations.length
    if (!round.lost) {
      outcome.posted += told.answers.filter((answer) => answer === 'posted').length
      outcome.refused += told.answers.filter((answer) => answer !== 'posted').length
    }
    const what = told.differs ?? (await stage.differs(model))
    if (what) return { ...outcome, failed: { round: index, what } }
  }
  const what = await stage.missing(model)
  return what ? { ...outcome, failed: { round: rounds.length - 1, what } } : outcome
}

async function openStage(prisma: PrismaClient) {
  const trial = randomUUID()
  const inside = <T>(work: (scope: Scope) => Promise<T>) =>
    prisma.$transaction((tx) => work({ tx, now: new Date(), newId: () => randomUUID() } as Scope), { timeout: 60_000 })
  const accounts = new Map<string, bigint>()
  await inside(async ({ tx }) => {
    const open = async (name: string, kind: AccountKind, currency: Currency) =>
      accounts.set(
        `${name} ${currency}`,
        await accountOf(tx, `sim:${trial}:${name.replace(' held', '')}`, kind, currency),
      )
    for (const currency of ['EUR', 'USD'] as const) {
      for (const [name, kind] of HOUSE) await open(name, kind, currency)
      for (let who = 0; who < PEOPLE; who++) await open(`${who}`, 'user', currency)
    }
    for (let who = 0; who < PEOPLE; who++) await open(`${who} held`, 'user_hold', 'EUR')
    await open('shop', 'user', 'EUR')
  })
  const ids = [...accounts.values()]
  const idOf = (name: string, currency: Currency) => accounts.get(`${name} ${currency}`) ?? 0n

  const journalOf = ({ id, key, moves, reverses, opens, closes }: Entry): NewJournal => ({
    id,
    kind: 'sim',
    businessKey: key,
    actor: 'sim',
    legs: moves.map(({ from, to, minor, currency }) => ({
      from: idOf(from, currency),
      to: from === to ? idOf(from, currency) : idOf(to, currency),
      amount: money(minor, currency),
    })),
    ...(reverses && { reverses, reason: 'sim' }),
    ...(opens && {
      opens: {
        id: opens.id,
        backTo: idOf(opens.backTo, 'EUR'),
        reason: 'withdrawal',
        until: opens.due ? new Date(0) : null,
      },
    }),
    ...(closes && { closes }),
  })

  return {
    accounts,
    /** One transaction: the round's entries in one posting, then what is done to holds beside entries. */
    async run({ operations, lost }: Round, model: Model, port: Port) {
      const entries = operations.flatMap((operation) => entryOf(operation, model) ?? [])
      const expected = model.post(entries)
      let answers: PostStatus[] = []
      const work = async (scope: Scope) => {
        answers = await port(scope, entries.map(journalOf))
        for (const operation of operations) await beside(scope, operation, model)
        if (lost) throw new Lost()
      }
      await inside(work).catch((error: unknown) => {
        if (!(error instanceof Lost)) throw error
      })
      const at = expected.findIndex((status, index) => status !== answers[index])
      const differs =
        at < 0 ? undefined : `expected ${expected[at]}, the ledger said ${answers[at]}: ${show(entries[at])}`
      return { answers, differs }
    },
    /** Where the books and the model part: balances and holds. */
    async differs(model: Model): Promise<string | undefined> {
      const rows = await prisma.ledgerAccount.findMany({ where: { id: { in: ids } } })
      for (const [name, id] of accounts) {
        const [real, said] = [rows.find((row) => row.id === id)?.balance, model.balances.get(name)]
        if (real !== said) return `${name} has ${real}, the model says ${said}`
      }
      const waiting = await prisma.hold.findMany({ where: { accountId: { in: ids }, state: { not: 'closed' } } })
      const open = model.holds.filter(({ state }) => state !== 'closed')
      const wrong = open.find(({ id, state }) => waiting.find((row) => row.id === id)?.state !== state)
      return wrong || waiting.length !== open.length
        ? `holds: ${waiting.length}, the model says ${open.length}`
        : undefined
    },
    /** Acknowledged means in the books, refused means not in them. */
    async missing(model: Model): Promise<string | undefined> {
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
    },
  }
}

/** What is done to holds without an entry of the round. */
async function beside(scope: Scope, operation: Operation, model: Model): Promise<void> {
  if (operation.do === 'doubt') {
    const held = model.holds.at(-1 - operation.hold)
    if (!held || held.state === 'closed') return
    await doubtHold(scope, held.id)
    held.state = 'unknown'
  }
  if (operation.do === 'expire') {
    await expireHolds(scope)
    for (const held of model.holds.filter(({ state, due }) => state === 'open' && due)) {
      held.state = 'closed'
      const [from, to] = [`${held.account} EUR`, `${held.owner} EUR`]
      model.balances.set(from, (model.balances.get(from) ?? 0n) - held.minor)
      model.balances.set(to, (model.balances.get(to) ?? 0n) + held.minor)
    }
  }
}

function copyOf(model: Model): Model {
  const copy = new Model([])
  for (const [account, balance] of model.balances) copy.balances.set(account, balance)
  for (const [id, entry] of model.posted) copy.posted.set(id, entry)
  copy.holds.push(...model.holds.map((held) => ({ ...held })))
  copy.asked.push(...model.asked)
  return copy
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? each.toString() : each))
