import { money, type Result, type TopUpReport } from '../../../../src/core/index.ts'
import { ACCOUNTS } from '../cast.ts'
import type { Asked } from '../model/aim.ts'
import type { Stage } from '../stage.ts'

type Report = TopUpReport

export const topUp = (
  { core, chat }: Stage,
  { who, rail, minor, currency }: Asked<'top up'>,
): Promise<Result<object | null>> => core.startTopUp({ actor: chat(who), rail, amount: money(BigInt(minor), currency) })

/** Words that name no order: of each order's its own. */
export const namingNobody = (reference: string): string => `not ${reference.replaceAll('-', '.')}`

/** What is paid is what the card said is to be paid, or a cent more. */
export async function report(
  stage: Stage,
  { topUp: number, says, wrong }: Asked<'report'>,
): Promise<Result<object | null>> {
  const order = stage.topUp(number)
  const { rail, total } = order
  const eventId = stage.newId()
  const word: Report = {
    rail,
    eventId,
    type: `topup.${says}`,
    reference: wrong === 'reference' ? namingNobody(order.reference) : order.reference,
    account: wrong === 'account' ? 'somebody else' : ACCOUNTS[rail],
    amount: wrong === 'amount' ? money(total.minor + 1n, total.currency) : total,
    occurredAt: stage.now(),
    raw: new TextEncoder().encode(eventId),
    signature: 'simulated',
  }
  if (wrong !== 'reference') order.said = word
  stage.says(word)
  return outcome(await stage.core.receiveReport(word))
}

export async function repeat(stage: Stage, { topUp: number }: Asked<'repeat'>): Promise<Result<object | null>> {
  const { said } = stage.topUp(number)
  if (!said) throw new Error('only what was said is repeated')
  return outcome(await stage.core.receiveReport(said))
}

const outcome = (told: Result<string>): Result<object | null> =>
  told.ok ? { ok: true, value: { outcome: told.value } } : told
