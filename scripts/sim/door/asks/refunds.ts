import { money, type Result } from '../../../../src/core/index.ts'
import type { Asked } from '../model/aim.ts'
import type { Stage } from '../stage.ts'

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
