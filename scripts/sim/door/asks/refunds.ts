import { money, type Result } from '../../../../src/core/index.ts'
import type { Asked } from '../model/aim.ts'
import { WHY } from '../model/wanted.ts'
import type { Stage } from '../stage.ts'
import { done } from './payments.ts'

export function giveBack(
  { core, chat, called }: Stage,
  { who, sale, minor, currency, all }: Asked<'give back'>,
): Promise<Result<object | null>> {
  const amount = all ? 'rest' : money(BigInt(minor), currency)
  return core.quoteRefund({ actor: chat(who), payment: called(`card ${sale}`), amount, reason: null })
}

export const confirmBack = (
  { core, chat, refund }: Stage,
  { who, refund: number }: Asked<'confirm back'>,
): Promise<Result<object | null>> => core.confirmRefund({ actor: chat(who), refundId: refund(number) })

export const putBack = async (
  { core, chat, refund }: Stage,
  { who, refund: number }: Asked<'put back'>,
): Promise<Result<object | null>> => done(await core.cancelRefund({ actor: chat(who), refundId: refund(number) }))

type OfSale = { who: number; sale: number }
const named = ({ chat, called }: Stage, { who, sale }: OfSale) => ({
  actor: chat(who),
  payment: called(`card ${sale}`),
})

export const askBack = (stage: Stage, asked: Asked<'ask back'>): Promise<Result<object | null>> =>
  stage.core.askRefund({ ...named(stage, asked), reason: asked.mute ? ' ' : WHY.asked })

export const declineBack = async (stage: Stage, asked: Asked<'decline back'>): Promise<Result<object | null>> =>
  done(await stage.core.declineRefund({ ...named(stage, asked), reason: asked.mute ? ' ' : WHY.declined }))

export const disputeBack = (stage: Stage, asked: Asked<'dispute back'>): Promise<Result<object | null>> =>
  stage.core.disputeRefund(named(stage, asked))

export async function seeSale(stage: Stage, asked: Asked<'see sale'>): Promise<Result<object | null>> {
  const sale = await stage.core.getSale(named(stage, asked))
  return sale.ok ? { ok: true, value: { ...sale.value, refunds: sale.value.refunds.length } } : sale
}
