import { money, type Result } from '../../../../src/core/index.ts'
import { PIN } from '../../../../test/support/people.ts'
import type { Asked } from '../model/aim.ts'
import { NOTE } from '../model/cards.ts'
import { otherOf } from '../model/market.ts'
import type { Stage } from '../stage.ts'

export async function send(stage: Stage, asked: Asked<'send'>): Promise<Result<object | null>> {
  const { who, to, minor, currency, note, from, into } = asked
  const payee = { userId: stage.userId(to) }
  const words = note ? { note: NOTE } : {}
  return shown(
    await stage.core.quoteSend({
      actor: stage.chat(who),
      payee,
      amount: money(BigInt(minor), currency),
      from,
      to: into,
      ...words,
    }),
  )
}

export async function sendAgain(stage: Stage, { who, card }: Asked<'send again'>): Promise<Result<object | null>> {
  return shown(await stage.core.requoteSend({ actor: stage.chat(who), intentId: stage.card(card) }))
}

export async function pay(stage: Stage, asked: Asked<'pay'>): Promise<Result<object | null>> {
  const { who, link, from, minor, currency, wrong } = asked
  const amount = minor === undefined ? undefined : money(BigInt(minor), wrong ? otherOf(currency) : currency)
  const quoted = await stage.core.quotePayment({ actor: stage.chat(who), token: stage.link(link), from, amount })
  return quoted.ok ? { ok: true, value: { ...quoted.value, note: null } } : quoted
}

/** The first payment to somebody is said beside their name. */
const shown = (quoted: Result<{ payee: { firstPayment: boolean } }>): Result<object | null> =>
  quoted.ok ? { ok: true, value: { ...quoted.value, firstPayment: quoted.value.payee.firstPayment } } : quoted

export const confirm = (stage: Stage, { who, card }: Asked<'confirm'>): Promise<Result<object | null>> =>
  stage.core.confirmPayment({ actor: stage.chat(who), intentId: stage.card(card) })

export const cancel = async (stage: Stage, { who, card }: Asked<'cancel'>): Promise<Result<object | null>> =>
  done(await stage.core.cancelPayment({ actor: stage.chat(who), intentId: stage.card(card) }))

export const callOff = (
  { core, chat, card: intentId }: Stage,
  { who, card }: Asked<'call off'>,
): Promise<Result<object | null>> => core.cancelHeld({ actor: chat(who), intentId: intentId(card) })

/** Six presses, each where the shuffled pad shows the digit. */
export const pin = (stage: Stage, { card, ...typed }: Asked<'pin'>): Promise<Result<object | null>> =>
  press(stage, stage.card(card), typed)

export const pinOut = (stage: Stage, { payout, ...typed }: Asked<'pin out'>): Promise<Result<object | null>> =>
  press(stage, stage.payout(payout), typed)

export const pinBack = (stage: Stage, { refund, ...typed }: Asked<'pin back'>): Promise<Result<object | null>> =>
  press(stage, stage.refund(refund), typed)

/** Six presses for a card of any kind. */
export async function press(
  stage: Stage,
  intentId: string,
  { who, right }: { who: number; right: boolean },
): Promise<Result<object | null>> {
  const { core } = stage
  const actor = stage.chat(who)
  const opened = await core.openPad({ actor, purpose: 'authorise', intentId })
  if (!opened.ok) return opened
  const { padId, keys, deal } = opened.value
  let last: Result<object | null> = opened
  for (const digit of right ? PIN : `${PIN.slice(0, -1)}0`) {
    last = await core.pressPad({ actor, padId, key: { position: keys.indexOf(digit), deal } })
    if (!last.ok) return last
  }
  return last
}

/** A call that has nothing to say when it is granted. */
export const done = (result: Result<unknown>): Result<object | null> => (result.ok ? { ok: true, value: {} } : result)
