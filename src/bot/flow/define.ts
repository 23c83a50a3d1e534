import type { z } from 'zod'
import type { Concern, Failure } from '#core'
import type { Card } from '../card/card.ts'
import type { Args } from '../i18n/words.ts'
import type { Scene, Seed, Turn } from '../turn.ts'
import type { Input } from './input.ts'

/** What a step makes of an input. Made by the functions below. */
export type Next<S> =
  | { kind: 'next'; step: string; patch: Partial<S>; line?: Line }
  | { kind: 'again'; line?: Line }
  | { kind: 'stay'; card: Card; step?: string; patch?: Partial<S> }
  | { kind: 'refused'; failure: Failure; step?: string }
  | { kind: 'unexpected' }
  | { kind: 'done'; card: Card }
  | { kind: 'cancel' }
  | { kind: 'gone' }

/** One line above a card, said once. */
export type Line = { key: string; args: Args }

const line = (key?: string, args: Args = {}) => (key === undefined ? {} : { line: { key, args } })

/** On to a step, with what was learned. The optional text stands once above that step's card. */
export const next = <S>(step: string, patch: Partial<S> = {}, key?: string, args?: Args): Next<S> => ({
  kind: 'next',
  step,
  patch,
  ...line(key, args),
})

/** The same question once more, with a line that says what was understood and what would be accepted. */
export const again = <S>(key?: string, args?: Args): Next<S> => ({ kind: 'again', ...line(key, args) })

/** The step goes on with this card (a pad after one press, say); with `step`, that one does, with what was learned. */
export const stay = <S>(card: Card, step?: string, patch: Partial<S> = {}): Next<S> =>
  step === undefined ? { kind: 'stay', card } : { kind: 'stay', card, step, patch }

/**
 * The core refused: its words and ways out are shown. With `step` the flow waits there, so that a person may type
 * another answer; without, it stays where it was.
 */
export const refused = <S>(failure: Failure, step?: string): Next<S> =>
  step === undefined ? { kind: 'refused', failure } : { kind: 'refused', failure, step }

/** Not what was awaited: the step's `awaits` text is said and the question asked again. */
export const unexpected = <S>(): Next<S> => ({ kind: 'unexpected' })

/** The flow is over and this is how it ended. */
export const done = <S>(card: Card): Next<S> => ({ kind: 'done', card })

/** The flow is over and something else was shown already (another flow, say). */
export const gone = <S>(): Next<S> => ({ kind: 'gone' })

/** A PIN or a code; whatever is written, for it may be a password; that and every picture, for it is about somebody's identity. */
export type Guarded = 'digits' | 'words' | 'everything'

export type Step<S> = {
  /** Text key of a short phrase: what is awaited here, with an example ("an amount, like 25 or 25.50"). */
  awaits: string
  /** Any words are an answer here (a note, a name), a payment link among them; pictures are for this step, too. */
  takesWords?: boolean
  /** Where its words are kept with the rest until later: what the state is without them, should they be a secret (ATH-06). */
  unsaid?: Partial<S>
  /** What is given here must not stay in the chat: what stands under a picture is looked at before the picture is (ATH-06, TG-10). */
  guarded?: Guarded
  /** The card that asks. Back and Cancel are added below its buttons unless it has a Cancel of its own. */
  prompt(scene: Scene, state: S): Card | Promise<Card>
  /** What the input means. Money is never touched here except through the core's use cases. */
  accept(turn: Turn, input: Input, state: S): Next<S> | Promise<Next<S>>
}

export type FlowSpec<S> = {
  name: string
  /** What it is about: an announcement that concerns it stands on its first card and on the one that is confirmed. */
  concerns?: Concern
  /** For staff: a fresh code of their authenticator is asked for before it begins (ADM-02). */
  takesCode?: true
  /** Raised whenever the steps or the state change their meaning: who is in the middle then starts over, and is told. */
  version: number
  /** Small, and JSON on the way out (`z.encode`): an amount goes through `moneyShape`. */
  state: z.ZodType<S>
  /** Where the flow begins. `seed` is a button's payload or what stood behind the command. */
  start(turn: Turn, seed: Seed): Start<S> | Promise<Start<S>>
  steps: Record<string, Step<S>>
  /** Back, where it is more than the step before. */
  back?(turn: Turn, state: S): Next<S> | Promise<Next<S>>
  /**
   * Where its place in the dialogue may be lost (a restart, half an hour) and a tap on its card must still lead on: what it
   * is begun anew with, kept with the card's buttons, and how, if not as ever. Such a flow's `start` only looks.
   */
  lost?: { seed(state: S, step: string): Seed; begin?(turn: Turn, seed: Seed): Promise<void> }
  /** What ends with the flow (an intent, say) and, if it is not the usual one, the card that says so. */
  cancelled?(turn: Turn, state: S): Promise<Card | null>
}

/** The first state and step. A `next` that carries everything lets a one-line form skip the questions. */
export type Start<S> = { state: S; first: Next<S> }

/** A flow whose state's type is its own business. */
export type Flow = FlowSpec<object>

/** Declares a flow. A file in `src/bot/flows` exports one by default. */
export function defineFlow<S extends object>(spec: FlowSpec<S>): Flow {
  // The state's type ends here: the engine only ever hands a flow what the flow's own shape has read.
  return spec as unknown as Flow
}
