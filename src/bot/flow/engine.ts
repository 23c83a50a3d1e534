import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Failure } from '#core'
import type { Card } from '../card/card.ts'
import { html } from '../card/html.ts'
import type { FlowPosition } from '../session.ts'
import type { Scene, Seed, Stage, Turn } from '../turn.ts'
import type { Flow, Line, Next } from './define.ts'
import type { Input } from './input.ts'
import { BACK, CANCEL, cancelledCard, withNavigation } from './navigation.ts'

/** Runs flows: one at a time for each chat, from step to step, one card edited in place. */
export type FlowEngine = {
  start(turn: Turn, flow: string, seed: Seed): Promise<void>
  /** Gives an input to the running flow; false when none runs. */
  feed(turn: Turn, input: Input): Promise<boolean>
  /** Cancels the running flow and says so; false when none runs. */
  cancel(turn: Turn): Promise<boolean>
  /** Ends the running flow without a word. */
  leave(stage: Stage): Promise<void>
  /** Shows the running flow's card at another step, because something happened elsewhere (a link was opened, say). */
  moveTo(stage: Stage, flow: string, step: string, line?: Line): Promise<boolean>
}

type EngineDeps = {
  flows: ReadonlyMap<string, Flow>
  /** Words and ways out for a refusal of the core. */
  failureCard: (scene: Scene, failure: Failure) => Card
}

/** A flow in hand: its declaration, where it stands, and its state as its own shape read it. */
type Running = { flow: Flow; at: FlowPosition; state: object }

export function createFlowEngine({ flows, failureCard }: EngineDeps): FlowEngine {
  const find = (name: string): Flow => {
    const flow = flows.get(name)
    if (!flow) throw new Error(`no flow "${name}" in src/bot/flows`)
    return flow
  }

  /** What runs, or the flow's name when its position is of another version and cannot be read. */
  const running = (stage: Stage): Running | { outdated: string } | null => {
    const at = stage.session.flow
    if (!at) return null
    const flow = flows.get(at.flow)
    if (!flow) return { outdated: at.flow }
    const state = flow.version === at.version && flow.steps[at.step] ? z.safeDecode(flow.state, at.data as never) : null
    return state?.success ? { flow, at, state: state.data } : { outdated: at.flow }
  }

  const put = async (stage: Stage, at: FlowPosition, card: Card): Promise<void> => {
    // The card moves down to where the person is: its older self must not look alive.
    if (!stage.pressed && at.messageId !== undefined) await stage.screen.strip(at.messageId)
    const place = await stage.show(card, at.card)
    at.card = place.card
    at.messageId = place.messageId
  }

  const ask = async (stage: Stage, { flow, at, state }: Running, said?: Line): Promise<void> => {
    const step = flow.steps[at.step]
    if (!step) throw new Error(`flow "${flow.name}" has no step "${at.step}"`)
    const card = await step.prompt(stage, state)
    const text = said ? html`${stage.words.t(said.key, said.args)}\n\n${card.text}` : card.text
    await put(stage, at, withNavigation(stage, { ...card, text }, flow, at))
  }

  const finish = async (turn: Turn, at: FlowPosition, card: Card): Promise<void> => {
    await put(turn, at, card)
    if (turn.session.flow === at) delete turn.session.flow
  }

  const go = (run: Running, step: string, patch: object): void => {
    run.state = { ...run.state, ...patch }
    run.at.data = z.encode(run.flow.state, run.state) as Record<string, unknown>
    if (step === run.at.step) return
    // Coming back to a step that was passed already must not make Back go in circles.
    const passed = run.at.trail.indexOf(step)
    run.at.trail = passed >= 0 ? run.at.trail.slice(0, passed) : [...run.at.trail, run.at.step].slice(-30)
    run.at.step = step
  }

  const apply = async (turn: Turn, run: Running, outcome: Next<object>): Promise<void> => {
    const { at, flow } = run
    if (outcome.kind === 'next') {
      go(run, outcome.step, outcome.patch)
      return ask(turn, run, outcome.line)
    }
    if (outcome.kind === 'again') return ask(turn, run, outcome.line)
    if (outcome.kind === 'stay') return put(turn, at, withNavigation(turn, outcome.card, flow, at))
    if (outcome.kind === 'refused') {
      if (outcome.step) go(run, outcome.step, {})
      return put(turn, at, withNavigation(turn, failureCard(turn, outcome.failure), flow, at))
    }
    if (outcome.kind === 'unexpected') {
      const awaited = turn.words.t(flow.steps[at.step]?.awaits ?? '')
      return ask(turn, run, { key: 'flow-unexpected', args: { awaited } })
    }
    if (outcome.kind === 'done') return finish(turn, at, outcome.card)
    if (outcome.kind === 'cancel') return stop(turn, run)
    if (turn.session.flow === at) delete turn.session.flow
  }

  const stop = async (turn: Turn, { flow, at, state }: Running): Promise<void> => {
    const card = (await flow.cancelled?.(turn, state)) ?? cancelledCard(turn)
    await finish(turn, at, card)
  }

  const begin = async (turn: Turn, name: string, seed: Seed, said?: Line): Promise<void> => {
    const flow = find(name)
    const { state, first } = await flow.start(turn, seed)
    if (first.kind === 'gone') return
    const at: FlowPosition = {
      flow: name,
      version: flow.version,
      step: first.kind === 'next' ? first.step : (Object.keys(flow.steps)[0] ?? ''),
      data: z.encode(flow.state, state) as Record<string, unknown>,
      card: turn.pressed?.card ?? randomUUID(),
      trail: [],
      startedAt: turn.clock().getTime(),
    }
    turn.session.flow = at
    await apply(turn, { flow, at, state }, said && first.kind === 'next' ? { line: said, ...first } : first)
  }

  const leave = async (stage: Stage): Promise<void> => {
    const at = stage.session.flow
    delete stage.session.flow
    if (at?.messageId !== undefined && at.messageId !== stage.pressed?.messageId) await stage.screen.strip(at.messageId)
  }

  /** An old version's position means nothing now: the person is told, and starts over. */
  const restart = async (turn: Turn, name: string): Promise<void> => {
    await leave(turn)
    if (flows.has(name)) return begin(turn, name, {}, { key: 'flow-restarted', args: {} })
    await turn.show({ text: turn.words.t('flow-restarted') })
  }

  return {
    async start(turn, name, seed) {
      await leave(turn)
      await begin(turn, name, seed)
    },
    leave,
    async feed(turn, input) {
      const run = running(turn)
      if (!run) return false
      if ('outdated' in run) {
        await restart(turn, run.outdated)
        return true
      }
      if (input.kind === 'press' && input.action === CANCEL) await stop(turn, run)
      else if (input.kind === 'press' && input.action === BACK) await apply(turn, run, await stepBack(turn, run))
      else await apply(turn, run, await acceptInput(turn, run, input))
      return true
    },
    async cancel(turn) {
      const run = running(turn)
      if (!run) return false
      if ('outdated' in run) {
        await leave(turn)
        await turn.show(cancelledCard(turn))
      } else await stop(turn, run)
      return true
    },
    async moveTo(stage, name, step, said) {
      const run = running(stage)
      if (!run || 'outdated' in run || run.flow.name !== name) return false
      go(run, step, {})
      await ask(stage, run, said)
      return true
    },
  }
}

async function acceptInput(turn: Turn, { flow, at, state }: Running, input: Input): Promise<Next<object>> {
  const step = flow.steps[at.step]
  return step ? step.accept(turn, input, state) : { kind: 'unexpected' }
}

async function stepBack(turn: Turn, { flow, at, state }: Running): Promise<Next<object>> {
  if (flow.back) return flow.back(turn, state)
  const step = at.trail.at(-1)
  return step === undefined ? { kind: 'again' } : { kind: 'next', step, patch: {} }
}
