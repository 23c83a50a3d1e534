import { money, type Result } from '../../../../src/core/index.ts'
import type { Asked } from '../model/aim.ts'
import { otherOf } from '../model/market.ts'
import type { Stage } from '../stage.ts'

export function exchange(
  { core, chat }: Stage,
  { who, side, minor, currency }: Asked<'exchange'>,
): Promise<Result<object | null>> {
  const [named, other] = [money(BigInt(minor), currency), otherOf(currency)]
  const wished = side === 'send' ? { send: named, to: other } : { receive: named, from: other }
  return core.quoteExchange({ actor: chat(who), side: wished })
}

export const swap = (
  { core, chat, quote }: Stage,
  { who, quote: number }: Asked<'swap'>,
): Promise<Result<object | null>> => core.confirmExchange({ actor: chat(who), quoteId: quote(number) })
