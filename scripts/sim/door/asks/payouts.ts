import { money, type PayoutReport, type Result } from '../../../../src/core/index.ts'
import { ACCOUNTS } from '../cast.ts'
import type { Asked } from '../model/aim.ts'
import type { Stage } from '../stage.ts'

export async function payOut(
  stage: Stage,
  { who, minor, currency, all }: Asked<'pay out'>,
): Promise<Result<object | null>> {
  const amount = all ? { everything: currency } : money(BigInt(minor), currency)
  return stage.core.quotePayout({ actor: stage.chat(who), destinationId: stage.account(who, currency), amount })
}

export const confirmOut = (stage: Stage, { who, payout }: Asked<'confirm out'>): Promise<Result<object | null>> =>
  stage.core.confirmPayout({ actor: stage.chat(who), payoutId: stage.payout(payout) })

export const callOut = (stage: Stage, { who, payout }: Asked<'call out'>): Promise<Result<object | null>> =>
  stage.core.cancelPayout({ actor: stage.chat(who), payoutId: stage.payout(payout) })

/** The bank answers as it is told to. */
export function sendOut(stage: Stage, { payout, answer }: Asked<'send out'>): Promise<Result<object | null>> {
  const id = stage.payout(payout)
  stage.stands(id, answer === 'refused' ? { state: answer, reason: 'name_mismatch' } : { state: answer })
  return stage.core.sendPayout({ id })
}

/** Asked about it, the bank says what it reports. */
export async function reportOut(stage: Stage, request: Asked<'report out'>): Promise<Result<object | null>> {
  const { payout, says, wrong, minor, currency } = request
  const id = stage.payout(payout)
  const { reference } = await stage.prisma.payout.findUniqueOrThrow({ where: { id } })
  const eventId = stage.newId()
  stage.stands(id, says === 'settled' ? { state: says } : { state: says, reason: 'name_mismatch' })
  const word: PayoutReport = {
    rail: 'bank',
    eventId,
    type: `payout.${says}`,
    reference,
    account: wrong === 'account' ? 'somebody else' : ACCOUNTS.bank,
    amount: money(BigInt(minor + (wrong === 'amount' ? 1 : 0)), currency),
    reason: 'name_mismatch',
    occurredAt: stage.now(),
    raw: new TextEncoder().encode(eventId),
    signature: 'simulated',
  }
  const told = await stage.core.receiveReport(word)
  return told.ok ? { ok: true, value: { outcome: told.value } } : told
}
