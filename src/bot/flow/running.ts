import { z } from 'zod'
import type { FlowPosition, Session } from '../session.ts'
import type { Flow } from './define.ts'

/** A flow in hand: its declaration, where it stands, and its state as its own shape read it. */
export type Running = { flow: Flow; at: FlowPosition; state: object }

const TRAIL_MAX = 30

/** What runs; or, when its position is another version's and means nothing now, only its name. */
export function readRunning(
  flows: ReadonlyMap<string, Flow>,
  { flow: at }: Session,
): Running | { outdated: string } | null {
  if (!at) return null
  const flow = flows.get(at.flow)
  if (flow?.version !== at.version || !flow.steps[at.step]) return { outdated: at.flow }
  const state = z.safeDecode(flow.state, at.data as never)
  return state.success ? { flow, at, state: state.data } : { outdated: at.flow }
}

/** The position's data: the state as the flow's shape writes it down. */
export const writeState = (flow: Flow, state: object): Record<string, unknown> =>
  z.encode(flow.state, state) as Record<string, unknown>

/** On to a step, with what was learned. */
export function goTo(run: Running, step: string, patch: object): void {
  const { at, flow } = run
  run.state = { ...run.state, ...patch }
  at.data = writeState(flow, run.state)
  if (step === at.step) return
  // Coming back to a step that was passed already must not make Back go in circles.
  const passed = at.trail.indexOf(step)
  at.trail = passed >= 0 ? at.trail.slice(0, passed) : [...at.trail, at.step].slice(-TRAIL_MAX)
  at.step = step
}
