import type { FailureCode, LimitFailure } from '#core'
import { type Button, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { factorWordings } from './factor.ts'
import { limitWordings } from './limit.ts'
import { type FailureOf, insteadRow, notDone, type Ways, type Wording, type Wordings } from './ways.ts'

type FundsCode = Extract<FailureCode, 'insufficient_balance' | 'insufficient_for_fee'>

/** Why the money does not suffice (S42), and how much would. */
export const fundsWordings: Wordings<FundsCode> = {
  insufficient_balance: (scene, failure, ways) => tooLittle(scene, failure, ways),
  insufficient_for_fee: (scene, failure, ways) => tooLittle(scene, failure, ways),
}

type Short = FailureOf<FundsCode>

function tooLittle(scene: Scene, failure: Short, ways: Ways): Wording {
  const { words } = scene
  const { code, available, onHold, needed, short, sendable, limited } = failure
  const held = onHold.minor > 0n
  const sums = { available: words.money(available), needed: words.money(needed), short: words.money(short) }
  const numbers = { not: notDone(scene, ways), ...sums, ...(held && { onHold: words.money(onHold) }) }
  const told = (kind: string): Html => words.t(held ? `${kind}-hold` : kind, numbers)
  const smaller = [
    sendable ? insteadRow(scene, sendable, ways) : [],
    held ? [open(words.label('failure-holds-button'), 'holds')] : [],
  ]
  if (limited) return alsoLimited(limitedWording(scene, limited, ways), told('failure-also-short'), smaller)
  const wish = { amount: writeAmount(short), ...(ways.link !== undefined && { link: ways.link }) }
  const topUp = open(words.label('failure-topup-button', { amount: words.money(short) }), 'topup', wish, 'primary')
  const kind = code === 'insufficient_balance' ? 'failure-insufficient-balance' : 'failure-insufficient-for-fee'
  return { text: told(kind), buttons: [[topUp], ...smaller] }
}

/** S50: what money alone does not mend is said first, with its way out; no top-up is offered that would be in vain. */
const alsoLimited = (limit: Wording, short: Html, smaller: Button[][]): Wording => ({
  text: join([limit.text, short]),
  buttons: [...limit.buttons, ...smaller],
})

/** Its own offers of less are more than the balance has. */
function limitedWording<C extends LimitFailure['code']>(scene: Scene, limited: LimitFailure, ways: Ways): Wording {
  const { instead: _, split: __, ...rest } = ways
  const word = LIMITS[limited.code as C] as (scene: Scene, failure: FailureOf<C>, ways: Ways) => Wording
  return word(scene, limited as FailureOf<C>, rest)
}

const LIMITS: Wordings<LimitFailure['code']> = {
  ...limitWordings,
  second_factor_needed: factorWordings.second_factor_needed,
}
