import { count, nothingYet, type Outcome } from '../outcome.ts'
import { differs, keep, type Real } from './answers.ts'
import { ask } from './asks/ask.ts'
import { type Back, isBack, unexplained } from './back.ts'
import { openBooks } from './books.ts'
import { isOfConnection, type OfConnection, unexplainedCharge } from './charging.ts'
import { look } from './look.ts'
import { aim, type Request, subjectOf } from './model/aim.ts'
import { answerTo } from './model/answer.ts'
import { Model, refundOf } from './model/model.ts'
import { PEOPLE, type Round, WAITS } from './operation.ts'
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
  // What earlier plays left waiting is over by now, and this one's sweeps would end it.
  if (rounds.some((round) => round.some(({ do: what }) => what === 'sweep'))) await endDue(stage)
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
  // A house sweeps every minute, a play where it is drawn, if at all: whoever reads the books next finds nothing past its time.
  await endDue(stage)
  return outcome
}

/** Ends what is past its time, as the sweep of every minute does. */
async function endDue({ core }: Stage): Promise<void> {
  await core.sweep({})
  for (let more = true; more; ) {
    const settled = await core.settleHeld({})
    more = settled.ok && settled.value.ended > 0
  }
}

/** Asks a round of both, all of it at once, and says where they differ first. */
async function answersDiffer(stage: Stage, model: Model, round: Round, outcome: Outcome): Promise<string | undefined> {
  const requests = round.flatMap((operation) => aim(model, operation) ?? [])
  const back = requests.filter(isBack)
  if (back.length > 0) return backDiffers(stage, model, back, outcome)
  const charges = requests.filter(isOfConnection)
  if (charges.length > 0) return chargesDiffer(stage, model, charges, outcome)
  const lanes = requests.map((request) => laneOf(model, request))
  const expected = requests.map((request) => answerTo(model, request))
  await stage.moveClock()
  const real = await together(stage, requests, lanes)
  for (const [index, request] of requests.entries()) {
    const result = heard(stage, request, real[index], outcome)
    const wrong = differs(stage, request, expected[index], result)
    if (wrong) return wrong
  }
  return undefined
}

/** What is given back of one sale is asked at once; of different ones, which touch the same purse, one after the other. */
async function backDiffers(stage: Stage, model: Model, asked: readonly Back[], outcome: Outcome) {
  for (const together of Map.groupBy(asked, ({ refund }) => refundOf(model, refund).sale).values()) {
    const answered = await atOnce(stage, together, outcome)
    const wrong = unexplained(stage, model, answered)
    if (wrong) return wrong
  }
  return undefined
}

/** What is asked of one connection likewise. */
async function chargesDiffer(stage: Stage, model: Model, asked: readonly OfConnection[], outcome: Outcome) {
  for (const together of Map.groupBy(asked, ({ connection }) => connection).values()) {
    const wrong = await unexplainedCharge(stage, model, await atOnce(stage, together, outcome))
    if (wrong) return wrong
  }
  return undefined
}

async function atOnce<R extends Request>(stage: Stage, requests: readonly R[], outcome: Outcome) {
  const answered = await Promise.all(
    requests.map(async (request) => ({ request, result: await ask(stage, request).catch((error: Error) => error) })),
  )
  for (const { request, result } of answered) heard(stage, request, result, outcome)
  return answered
}

/** An answer, counted, and what was made by it noted. */
function heard(stage: Stage, request: Request, result: Real, outcome: Outcome): Real {
  keep(stage, request, result)
  count(outcome, result instanceof Error || !result || result.ok ? undefined : result.failure.code)
  return result
}

/** Cards touch nothing, and confirmations are taken in their order; acts about one person wait for each other. */
const laneOf = (model: Model, request: Request): number | undefined =>
  ['send', 'send again', 'pay', 'exchange', 'confirm', 'give back'].includes(request.do)
    ? undefined
    : subjectOf(model, request)

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
