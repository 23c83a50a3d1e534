import { money, type Result } from '../../../../src/core/index.ts'
import type { Asked } from '../model/aim.ts'
import { SOLD } from '../model/views.ts'
import type { Stage } from '../stage.ts'

export const accept = ({ core, chat }: Stage, { who, accepting }: Asked<'accept'>): Promise<Result<object | null>> =>
  core.setAccepting({ actor: chat(who), accepting })

export function link({ core, chat }: Stage, asked: Asked<'link'>): Promise<Result<object | null>> {
  const { who, minor, currency, open, uses, lives } = asked
  const sum = money(BigInt(minor), currency)
  const price = open ? { open: currency, least: open === 'least' ? sum : null } : { amount: sum }
  const bounds = { ...(uses !== undefined && { uses }), ...(lives !== undefined && { livesSeconds: lives }) }
  return core.createLink({ actor: chat(who), ...price, ...bounds, description: SOLD })
}

export const withdraw = (stage: Stage, { who, link: number }: Asked<'withdraw'>): Promise<Result<object | null>> =>
  stage.core.withdrawLink({ actor: stage.chat(who), token: stage.link(number) })
