import { announced } from '../announcement/lines.ts'
import type { Card } from '../card/card.ts'
import { html } from '../card/html.ts'
import type { FlowPosition } from '../session.ts'
import type { Stage, Turn } from '../turn.ts'
import type { Line } from './define.ts'
import { cancelledCard, withNavigation } from './navigation.ts'
import { goTo, type Running } from './running.ts'

/** Asks the step's question, under a line that is said once. */
export async function ask(stage: Stage, run: Running, said?: Line): Promise<void> {
  const { flow, at, state } = run
  const step = flow.steps[at.step]
  if (!step) throw new Error(`flow "${flow.name}" has no step "${at.step}"`)
  const card = await step.prompt(stage, state)
  const asked = said ? html`${stage.words.t(said.key, said.args)}\n\n${card.text}` : card.text
  const told = flow.concerns && isTold(run) ? await announced(stage, [flow.concerns]) : null
  const text = told ? html`${told}\n\n${asked}` : asked
  await present(stage, run, { ...card, text })
}

/** ATH-06: what a session holds is read by others than its owner. The words are asked for once more, without what they were. */
function unsay(run: Running): void {
  const asked = Object.entries(run.flow.steps).find(([, { unsaid }]) => unsaid !== undefined)
  if (asked) goTo(run, asked[0], asked[1].unsaid ?? {})
}

/** Where an announcement stands: on the flow's first card, and on the one that is confirmed. */
const isTold = ({ at }: Running): boolean => at.messageId === undefined || at.step === 'confirm'

/** A card of the running step, with the ways out below its own buttons. */
export const present = (stage: Stage, run: Running, card: Card): Promise<void> => {
  if (card.refuses?.code === 'secret_in_words') unsay(run)
  const { flow, at, state } = run
  const shown = withNavigation(stage, card, flow, at)
  if (!flow.lost) return place(stage, at, shown)
  return place(stage, at, { ...shown, renewal: { flow: flow.name, seed: flow.lost.seed(state, at.step) } })
}

/** The flow's last card. */
export async function finish(turn: Turn, at: FlowPosition, card: Card): Promise<void> {
  await place(turn, at, card)
  if (turn.session.flow === at) delete turn.session.flow
}

/** Ends the flow with nothing done. */
export async function callOff(turn: Turn, { flow, at, state }: Running): Promise<void> {
  await finish(turn, at, (await flow.cancelled?.(turn, state)) ?? cancelledCard(turn))
}

async function place(stage: Stage, at: FlowPosition, card: Card): Promise<void> {
  // The card moves down to where the person is: its older self must not look alive.
  if (!stage.pressed && at.messageId !== undefined) await stage.screen.strip(at.messageId)
  const shown = await stage.show(card, at.card)
  at.card = shown.card
  at.messageId = shown.messageId
}
