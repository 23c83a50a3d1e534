import { z } from 'zod'
import type { Card } from '../card/card.ts'
import { moneyShape } from '../flow/money-shape.ts'
import type { Speaking } from '../turn.ts'
import { amountButton } from './amount-answer.ts'

/** "1,000" in a flow's state, until a tap says which of the two was meant. It is never guessed. */
export const doubtShape = z.object({ typed: z.string(), readings: z.array(moneyShape) }).nullable()

export type AmountDoubt = NonNullable<z.infer<typeof doubtShape>>

export const doubtCard = (scene: Speaking, { typed, readings }: AmountDoubt): Card => ({
  text: scene.words.t(readings.length > 1 ? 'amount-ambiguous' : 'amount-doubtful', { typed }),
  buttons: [readings.map((reading) => amountButton(scene, reading))],
})
