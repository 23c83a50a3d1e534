import type { Result } from '../../../src/core/index.ts'
import { count, nothingYet, type Outcome } from '../outcome.ts'
import { ask } from './asks/ask.ts'
import { openBooks } from './books.ts'
import { look } from './look.ts'
import { aim, type Request, subjectOf } from './model/aim.ts'
import { answerTo } from './model/answer.ts'
import { type Answer, Model } from './model/model.ts'
import { PEOPLE, type Round, WAITS } from './operation.ts'
import { difference, plain } from './plain.ts'
import { type Databases, type Door, openStage, type Stage } from './stage.ts'

const DAY = 86_400_000
/** After so many rounds one account is looked at as its owner sees it. */
const LOOK = 20

/** When a play on a database begins: on a day of its own, after every earlier play's, for time never goes back. */
let today = Math.ceil(Date.now() / DAY) * DAY

/** Plays rounds at the core's door, with people of their own, and compares each answer and every balance with the model's. */
export async function play(databases: Databases, rounds: readonly Round[], door?: Door): Promise<Outcome> {
  const model = new Model(today)
  const stage = await openStage(databases, model, door)
  const compare = await openBooks(stage)
  const outcome = nothingYet()
  const playRound = async (round: Round, index: number) =>
    (await answersDiffer(stage, model, round, outcome)) ??
    (await compare(model)) ??
    (index % LOOK === 0 ? await look(stage, model, (index / LOOK) % PEOPLE) : undefined)
  for (const [index, round] of rounds.entries()) {
    const what = await playRound(round, index)
    outcome.operations += round.length
    // What waits at midnight is over, too, before the next play begins: its sweeps would end it.
    today = Math.max(today, Math.ceil((model.now + WAITS.seconds * 1_000 + 1) / DAY) * DAY)
    if (what) return { ...outcome, failed: { round: index, what } }
  }
  const what = await look(stage, model, rounds.length % PEOPLE)
  if (what) return { ...outcome, failed: { round: rounds.length - 1, what } }
  return outcome
}

/** Asks a round of both, all of it at once, and says where they differ first. */
async function answersDiffer(stage: Stage, model: Model, round: Round, outcome: Outcome): Promise<string | undefined> {
  const requests = round.flatMap((operation) => aim(model, operation) ?? [])
  const lanes = requests.map((request) => laneOf(model, request))
  const expected = requests.map((request) => answerTo(model, request))
  const real = await together(stage, requests, lanes)
  for (const [index, request] of requests.entries()) {
    const result = real[index]
    const wrong = result instanceof Error || !result ? `${result}` : differs(stage, request, expected[index], result)
    if (wrong) return `${wrong}: ${JSON.stringify(request)}`
    count(outcome, result instanceof Error || !result || result.ok ? undefined : result.failure.code)
  }
  return undefined
}

/** Cards touch nothing, and confirmations are taken in their order; acts about one person wait for each other. */
const laneOf = (model: Model, request: Request): number | undefined =>
  ['send', 'send again', 'pay', 'exchange', 'confirm'].includes(request.do) ? undefined : subjectOf(model, request)

async function together(stage: Stage, requests: readonly Request[], lanes: readonly (number | undefined)[]) {
  const last = new Map<number, Promise<unknown>>()
  const asked = requests.map((request, index) => {
    const lane = lanes[index]
    const answer =
      (lane === undefined ? undefined : last.get(lane)?.then(() => ask(stage, request))) ?? ask(stage, request)
    const settled = answer.catch((error: Error) => error)
    if (lane !== undefined) last.set(lane, settled)
    return settled
  })
  return Promise.all(asked)
}

function differs(stage: Stage, request: Request, expected: Answer, result: Result<object | null>): string | undefined {
  if (result.ok && result.value) keep(stage, request, result.value)
  const real = result.ok
    ? { granted: plain(result.value, stage.names) }
    : { refused: plain(result.failure, stage.names) }
  const unsaid =
    result.ok || !expected || !('refused' in expected)
      ? []
      : Object.keys(result.failure).filter((key) => !(key in expected.refused))
  return difference(expected, real) ?? (unsaid.length > 0 ? `the core also said ${unsaid}` : undefined)
}

/** Notes what the core calls the thing that was made. */
function keep(stage: Stage, request: Request, value: object): void {
  const made = value as { intentId: string; quoteId: string; payoutId: string; token: string; reference: string }
  if (request.do === 'confirm') stage.names.set(made.reference, `card ${request.card}`)
  if (request.do === 'exchange') stage.keep({ quoteId: made.quoteId })
  if (request.do === 'swap') stage.names.set(made.reference, `quote ${request.quote}`)
  if (request.do === 'pay out') stage.keep({ payoutId: made.payoutId })
  if (request.do === 'confirm out') stage.names.set(made.reference, `payout ${request.payout}`)
  if (request.do === 'link') stage.keep({ token: made.token })
  if (request.do === 'top up') stage.keep({ order: value as Parameters<Stage['keep']>[0]['order'] & object })
  if (request.do === 'send' || request.do === 'send again' || request.do === 'pay')
    stage.keep({ intentId: made.intentId })
}
