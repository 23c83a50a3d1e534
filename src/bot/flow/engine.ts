import { randomUUID } from 'node:crypto'
import type { Failure } from '#core'
import type { Card } from '../card/card.ts'
import type { FlowPosition } from '../session.ts'
import type { Scene, Seed, Stage, Turn } from '../turn.ts'
import type { Flow, Guarded, Line, Next } from './define.ts'
import { codeAmong, holdsCode, type Input } from './input.ts'
import { BACK, CANCEL, cancelledCard } from './navigation.ts'
import { ask, callOff, finish, present } from './present.ts'
import { isProven } from './proven.ts'
import { goTo, type Running, readRunning, writeState } from './running.ts'

/** Runs flows: one at a time for each chat, from step to step, one card edited in place. */
export type FlowEngine = {
  start(turn: Turn, flow: string, seed: Seed): Promise<void>
  /** Gives an input to the running flow; false when none runs. */
  feed(turn: Turn, input: Input): Promise<boolean>
  /** Whether the running flow takes whatever is written or sent now. */
  listens(stage: Stage): boolean
  /** What of what is given now, alone or under a picture, must not stay in the chat; null where nothing of the kind is asked. */
  guards(stage: Stage): Guarded | null
  /** Cancels the running flow and says so; false when none runs. */
  cancel(turn: Turn): Promise<boolean>
  /** Ends the running flow without a word. */
  leave(stage: Stage): Promise<void>
  /** Asks the running flow's question again on a card whose buttons had died; false when there is none to ask. */
  renew(turn: Turn): Promise<boolean>
  /** Begins a card's dialogue anew whose place was lost, or calls it off; false where that card's cannot be. */
  revive(turn: Turn, card: string, action: string): Promise<boolean>
  /** Shows the running flow's card at another step, because something happened elsewhere (a link was opened, say). */
  moveTo(stage: Stage, flow: string, step: string, line?: Line): Promise<boolean>
}

type EngineDeps = {
  flows: ReadonlyMap<string, Flow>
  /** Words and ways out for a refusal of the core. */
  failureCard: (scene: Scene, failure: Failure) => Card
}

export function createFlowEngine(deps: EngineDeps): FlowEngine {
  const { flows } = deps
  return {
    leave,
    async start(turn, name, seed) {
      await leave(turn)
      if (flows.get(name)?.takesCode && !isProven(turn)) await begin(deps, turn, 'staff-code', { ...seed, flow: name })
      else await begin(deps, turn, name, seed)
    },
    async feed(turn, input) {
      const run = readRunning(flows, turn.session)
      if (!run) return false
      if ('outdated' in run) await restart(deps, turn, run.outdated)
      else {
        await apply(deps, turn, run, await withoutCodes(turn, input, await meaningOf(turn, run, input)))
      }
      return true
    },
    listens(stage) {
      const run = readRunning(flows, stage.session)
      return run !== null && !('outdated' in run) && run.flow.steps[run.at.step]?.takesWords === true
    },
    guards(stage) {
      const run = readRunning(flows, stage.session)
      return run === null || 'outdated' in run ? null : (run.flow.steps[run.at.step]?.guarded ?? null)
    },
    async cancel(turn) {
      const run = readRunning(flows, turn.session)
      if (!run) return false
      if (!('outdated' in run)) await callOff(turn, run)
      else {
        await leave(turn)
        await turn.show(cancelledCard(turn))
      }
      return true
    },
    async renew(turn) {
      const run = readRunning(flows, turn.session)
      if (!run || 'outdated' in run) return false
      await ask(turn, run)
      return true
    },
    revive: (turn, card, action) => revive(deps, turn, card, action),
    async moveTo(stage, name, step, said) {
      const run = readRunning(flows, stage.session)
      if (!run || 'outdated' in run || run.flow.name !== name) return false
      goTo(run, step, {})
      await ask(stage, run, said)
      return true
    },
  }
}

async function leave(stage: Stage): Promise<void> {
  const at = stage.session.flow
  delete stage.session.flow
  if (at?.messageId !== undefined && at.messageId !== stage.pressed?.messageId) await stage.screen.strip(at.messageId)
}

async function begin(deps: EngineDeps, turn: Turn, name: string, seed: Seed, said?: Line): Promise<void> {
  const flow = deps.flows.get(name)
  if (!flow) throw new Error(`no flow "${name}" in src/bot/flows`)
  const { state, first } = await flow.start(turn, seed)
  if (first.kind === 'gone') return
  const at: FlowPosition = {
    flow: name,
    version: flow.version,
    step: first.kind === 'next' ? first.step : (Object.keys(flow.steps)[0] ?? ''),
    data: writeState(flow, state),
    card: turn.pressed?.card ?? randomUUID(),
    trail: [],
    startedAt: turn.clock().getTime(),
  }
  turn.session.flow = at
  const answer = said && first.kind === 'next' ? { line: said, ...first } : first
  await apply(deps, turn, { flow, at, state }, await withoutLine(turn, seed, answer))
}

/** What was to be called off is called off, and never begun for that. */
async function revive({ flows }: EngineDeps, turn: Turn, card: string, action: string): Promise<boolean> {
  const kept = await turn.core.readRenewal({ actor: turn.actor, card })
  const flow = kept.ok && kept.value ? flows.get(kept.value.flow) : undefined
  if (!kept.ok || !kept.value || !flow?.lost) return false
  const { seed } = kept.value
  if (action === CANCEL) {
    const { state } = await flow.start(turn, seed)
    await turn.show((await flow.cancelled?.(turn, state)) ?? cancelledCard(turn))
    return true
  }
  turn.toast(turn.words.label('card-renewed'))
  await (flow.lost.begin ?? ((_turn, given) => turn.start(flow.name, given)))(turn, seed)
  return true
}

/** An old version's position means nothing now: the person is told, and starts over. */
async function restart(deps: EngineDeps, turn: Turn, name: string): Promise<void> {
  await leave(turn)
  if (deps.flows.has(name)) await begin(deps, turn, name, {}, { key: 'flow-restarted', args: {} })
  else await turn.show({ ...cancelledCard(turn), text: turn.words.t('flow-withdrawn') })
}

async function meaningOf(turn: Turn, { flow, at, state }: Running, input: Input): Promise<Next<object>> {
  if (input.kind === 'press' && input.action === CANCEL) return { kind: 'cancel' }
  if (input.kind === 'press' && input.action === BACK) {
    if (flow.back) return flow.back(turn, state)
    const step = at.trail.at(-1)
    return step === undefined ? { kind: 'again' } : { kind: 'next', step, patch: {} }
  }
  return flow.steps[at.step]?.accept(turn, input, state) ?? { kind: 'unexpected' }
}

/**
 * ATH-06: a code typed where something else is awaited is in the chat's history on every device, so it goes; and no answer
 * says it again, which words that could not be read otherwise are.
 */
async function withoutCodes(turn: Turn, input: Input, meaning: Next<object>): Promise<Next<object>> {
  const isSaidAgain = 'line' in meaning && meaning.line?.args['typed'] !== undefined
  if (!(meaning.kind === 'unexpected' || isSaidAgain) || !holdsCode(input)) return meaning
  await turn.forget()
  return { kind: 'unexpected' }
}

/** The same of the words behind a command, where something in them could not be read. */
async function withoutLine(turn: Turn, seed: Seed, first: Next<object>): Promise<Next<object>> {
  const isRead = !('line' in first) || first.line === undefined
  if (isRead || !codeAmong(seed['line'] ?? '')) return first
  await turn.forget()
  return { kind: 'unexpected' }
}

async function apply(deps: EngineDeps, turn: Turn, run: Running, outcome: Next<object>): Promise<void> {
  const { at, flow } = run
  switch (outcome.kind) {
    case 'next':
      goTo(run, outcome.step, outcome.patch)
      return ask(turn, run, outcome.line)
    case 'again':
      return ask(turn, run, outcome.line)
    case 'unexpected': {
      const awaited = turn.words.t(flow.steps[at.step]?.awaits ?? '')
      return ask(turn, run, { key: 'flow-unexpected', args: { awaited } })
    }
    case 'stay':
      if (outcome.step !== undefined) goTo(run, outcome.step, outcome.patch ?? {})
      return present(turn, run, outcome.card)
    case 'refused':
      if (outcome.step !== undefined) goTo(run, outcome.step, {})
      return present(turn, run, deps.failureCard(turn, outcome.failure))
    case 'done':
      return finish(turn, at, outcome.card)
    case 'cancel':
      return callOff(turn, run)
    case 'gone':
      if (turn.session.flow === at) delete turn.session.flow
  }
}
