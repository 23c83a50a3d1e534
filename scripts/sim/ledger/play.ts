import type { PrismaClient } from '#prisma'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { expireHolds } from '../../../src/core/ledger/expire-holds.ts'
import { type NewJournal, type PostStatus, post } from '../../../src/core/ledger/post.ts'
import { doubtHold } from '../../../src/core/ledger/two-phases.ts'
import { count, nothingYet, type Outcome } from '../outcome.ts'
import { booksDiffer, entriesMiss, statementDiffers } from './books.ts'
import { Model } from './model.ts'
import type { Operation, Round } from './operation.ts'
import { openStage, type Stage } from './stage.ts'
import { entryOf } from './translate.ts'

/** The way in to the ledger: the port itself, or one that a test has broken on purpose. */
export type Port = (scope: Scope, journals: readonly NewJournal[]) => Promise<PostStatus[]>

/** After so many rounds one account's statement is held against the model's history. */
const LOOK = 20

class Lost extends Error {}

/** Plays rounds on accounts of their own, on the real database and in the model, and compares both after each round. */
export async function play(prisma: PrismaClient, rounds: readonly Round[], port: Port = post): Promise<Outcome> {
  const stage = await openStage(prisma)
  const names = [...stage.accounts.keys()]
  const outcome = nothingYet()
  const model = new Model(names)
  for (const [index, round] of rounds.entries()) {
    const told = await run(stage, round, model, port)
    outcome.operations += round.length
    for (const answer of told.answers) count(outcome, answer === 'posted' ? undefined : answer)
    const looked = index % LOOK === 0 ? names[(index / LOOK) % names.length] : undefined
    const what =
      told.differs ??
      (await booksDiffer(prisma, stage, model)) ??
      (looked && (await statementDiffers(prisma, stage, model, looked)))
    if (what) return { ...outcome, failed: { round: index, what } }
  }
  const what = await entriesMiss(prisma, model)
  return what ? { ...outcome, failed: { round: rounds.length - 1, what } } : outcome
}

/** One transaction: the round's entries in one posting, then what is done to holds beside entries. A lost one leaves nothing. */
async function run(stage: Stage, operations: Round, kept: Model, port: Port) {
  const lost = operations.some((operation) => operation.do === 'lose')
  const model = lost ? kept.copy() : kept
  const entries = operations.flatMap((operation) => entryOf(operation, model) ?? [])
  const expected = model.post(entries)
  let answers: PostStatus[] = []
  const work = async (scope: Scope) => {
    answers = await port(scope, entries.map(stage.journalOf))
    for (const operation of operations) await beside(scope, operation, model)
    if (lost) throw new Lost()
  }
  await stage.inside(work).catch((error: unknown) => {
    if (!(error instanceof Lost)) throw error
  })
  if (lost) kept.asked.push(...entries)
  const at = expected.findIndex((status, index) => status !== answers[index])
  const differs = at < 0 ? undefined : `expected ${expected[at]}, the ledger said ${answers[at]}: ${show(entries[at])}`
  return { answers: lost ? [] : answers, differs }
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
      model.move({ from: held.account, to: held.owner, minor: held.minor, currency: 'EUR' })
    }
  }
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? each.toString() : each))
