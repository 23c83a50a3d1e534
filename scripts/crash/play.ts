import { granted } from '../../test/support/people.ts'
import { booksOf, differences, type Facts, factsOf, isRepeated, unbooked } from './facts.ts'
import { changesIn, countChanges } from './left.ts'
import type { Outside } from './outside.ts'
import { openOutside } from './outside.ts'
import { nameOf, type Point } from './point.ts'
import type { Program } from './program.ts'
import type { Act, Scenario } from './scenario.ts'
import { Scene } from './scene.ts'
import type { Copy, Server } from './server.ts'
import { PEOPLE } from './town.ts'

/**
 * A scenario played without a disturbance: what was passed in each act, the facts before it and after each, and which
 * acts moved money or were a callback.
 */
export type Record = { points: Point[]; facts: Facts[]; grave: Set<number> }

/** What a kill came to. `missed`: the process never came to the point, because its order of work was another. */
export type Outcome = { state: 'survived' | 'missed' } | { state: 'failed'; problems: string[] }

/** Claims, leases and notices in hand are believed dead after a minute at most. */
const MOURNING_S = 61

type Stage = { scene: Scene; copy: Copy; outside: Outside; place: Parameters<Program['open']>[0] }

/** Plays it to its end and writes down every point on the way. */
export async function record(server: Server, scenario: Scenario, program: Program): Promise<Record> {
  return staged(server, scenario, program, async ({ scene, copy, place }) => {
    const { known } = server.town
    const points: Point[] = []
    const facts: Facts[] = [await factsOf(copy.db, known)]
    const grave = new Set<number>()
    await countChanges(copy.db)
    program.onLook(() => changesIn(copy.db))
    for (const [index, each] of [startOf(place), ...scenario.acts].entries()) {
      const { callbacks } = scene
      await program.beginLookedAt(index)
      await perform(each, scene)
      points.push(...(await program.passed()))
      if (index > 0) facts.push(await factsOf(copy.db, known))
      if (scene.callbacks > callbacks || hasBooked(facts, index)) grave.add(index)
    }
    const problems = await audit(scene)
    if (problems.length > 0) throw new Error(`${scenario.name}, undisturbed: ${problems.join('; ')}`)
    return { points: points.filter(({ act }) => act > 0 || scenario.watchesStart), facts, grave }
  })
}

const hasBooked = (facts: readonly Facts[], act: number): boolean =>
  act > 0 && differences(booksOf(facts[act] ?? {}), booksOf(facts[act - 1] ?? {})).length > 0

type Programs = { doomed: Program; next: Program }

/** Plays it with a process that dies at the point, goes on with another one, and audits. */
export async function kill(
  server: Server,
  scenario: Scenario,
  { points, facts }: Record,
  doom: Point,
  { doomed, next }: Programs,
): Promise<Outcome> {
  return staged(server, scenario, doomed, async (stage) => {
    const { scene, copy, place } = stage
    const acts = [startOf(place), ...scenario.acts]
    if (!(await playUntilDeath(scene, acts, doom))) return { state: 'missed' }
    const look = () => factsOf(copy.db, server.town.known)
    const problems = atDeath(await look(), facts, points, doom)
    problems.push(...(await unbooked(copy.db, scene.booked)))
    // What cannot be completed is one problem more, beside those that may explain it.
    const mayBeMore = (fact: string) =>
      isRepeated(fact) || (scenario.loose?.some((begin) => fact.startsWith(begin)) ?? false)
    const rest = async () => {
      await goOn(stage, next)
      await complete(scene, acts, doom)
      problems.push(...differences(await look(), facts.at(-1) ?? {}, mayBeMore))
      problems.push(...(await unbooked(copy.db, scene.booked)), ...(await audit(scene)))
    }
    await rest().catch((error: Error) => problems.push(error.stack ?? error.message))
    return problems.length > 0 ? { state: 'failed', problems } : { state: 'survived' }
  })
}

/** False when the process outlived the act in which it was to die. */
async function playUntilDeath(scene: Scene, acts: readonly Act[], doom: Point): Promise<boolean> {
  for (const [index, each] of acts.slice(0, doom.act + 1).entries()) {
    await scene.program.begin(index, index === doom.act ? nameOf(doom) : undefined)
    const played = perform(each, scene)
    // Its work may be seen to be done while it still comes to the point: when it has answered this, it does no more.
    const over = index === doom.act ? played.then(() => scene.program.passed()) : played
    const died = await over.then(() => false).catch((error: Error) => hasDied(scene.program, error))
    if (died) return index === doom.act
  }
  return false
}

/** Whoever was not answered does it again, and everybody goes on to the end. */
async function complete(scene: Scene, acts: readonly Act[], doom: Point): Promise<void> {
  for (const [index, each] of acts.entries()) {
    if (index > 0 && index === doom.act) await performAgain(each, scene)
    if (index > doom.act) await perform(each, scene)
  }
}

/** Another process takes over, a while later. */
async function goOn({ scene, copy, place }: Stage, next: Program): Promise<void> {
  scene.program = next
  scene.mourned(MOURNING_S)
  await copy.db.query('update public.clock set offset_seconds = offset_seconds + $1', [MOURNING_S])
  await start(next, place, scene)
}

async function staged<T>(
  server: Server,
  scenario: Scenario,
  program: Program,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const { town } = server
  const clock = { offset: 0 }
  const now = () => new Date(Date.now() + clock.offset * 1000)
  const copy = await server.copy()
  const outside = await openOutside(now, scenario.needs.includes('chat') ? PEOPLE : undefined)
  const scene = new Scene(program, town, outside, copy, clock)
  const { url, telegram } = outside
  const bot = { apiRoot: telegram?.apiRoot ?? '', token: telegram?.bot.token ?? '' }
  const place = { appUrl: copy.appUrl, adminUrl: copy.adminUrl, key: town.key, outside: { url, ...bot } }
  try {
    return await play({ scene, copy, outside, place })
  } finally {
    if (!scene.program.isGone) await scene.program.close()
    await outside.close()
    await copy.drop()
  }
}

/** The program's start is an act like any other. */
const startOf = (place: Stage['place']): Act => ({
  what: 'the program starts',
  does: (scene) => start(scene.program, place, scene),
})

async function start(program: Program, place: Stage['place'], scene: Scene): Promise<void> {
  scene.url = (await program.open(place)) ?? ''
}

async function perform({ what, does, until }: Act, scene: Scene): Promise<void> {
  await Promise.race([does(scene), scene.program.gone.then(() => Promise.reject(new Error('nobody is there')))])
  if (until) await scene.until(() => until(scene), what)
}

/** Whoever was not answered does it again; what Telegram has, it brings by itself. */
async function performAgain({ what, does, until, again }: Act, scene: Scene): Promise<void> {
  if (until) await scene.until(() => scene.isSettled(), `${what}, brought again`)
  if (again) await again(scene)
  else if (!until) await does(scene)
  if (until) await scene.until(() => until(scene), what)
}

/** An act that fails because the process is gone is what we came for; any other failure is one. */
async function hasDied(doomed: Program, error: Error): Promise<true> {
  const late = new Promise((resolve) => setTimeout(resolve, 1_000).unref())
  if ((await Promise.race([doomed.gone, late])) !== 'SIGKILL') throw error
  return true
}

/**
 * What is in the database the moment after. The books are as before the act or as after it; where the act is a single
 * transaction, so is everything else, and it is the one or the other by whether COMMIT was answered.
 */
function atDeath(is: Facts, facts: readonly Facts[], points: readonly Point[], doom: Point): string[] {
  const [before, after] = [facts[Math.max(0, doom.act - 1)] ?? {}, facts[doom.act] ?? {}]
  const inAct = points.filter(({ act }) => act === doom.act)
  if (isOneTransaction(inAct)) {
    const isOver = doom.side === 'after' && doom.what === 'COMMIT'
    return differences(is, isOver ? after : before).map((each) => `half done: ${each}`)
  }
  // Several events of one act have a fate each.
  if (entriesIn(after) - entriesIn(before) > 1) return []
  const [olds, news] = [before, after].map((each) => differences(booksOf(is), booksOf(each)))
  return olds?.length && news?.length ? olds.map((each) => `half booked: ${each}`) : []
}

const entriesIn = (facts: Facts): number =>
  Object.entries(facts).reduce((sum, [fact, value]) => sum + (fact.startsWith('journals ') ? Number(value) : 0), 0)

const isOneTransaction = (points: readonly Point[]): boolean => {
  const said = points.filter(({ side }) => side === 'before').map(({ what }) => what)
  return said[0] === 'BEGIN' && said.at(-1) === 'COMMIT' && said.filter((what) => what === 'COMMIT').length === 1
}

async function audit({ core }: Scene): Promise<string[]> {
  const { checks } = granted(await core.auditBooks({}))
  return checks.flatMap(({ id, says, breaches, sample }) =>
    breaches > 0 ? [`${id} ${says}: ${sample.join(', ')}`] : [],
  )
}
