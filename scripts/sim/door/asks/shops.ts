import { money, type Result } from '../../../../src/core/index.ts'
import type { Asked } from '../model/aim.ts'
import { SOLD } from '../model/views.ts'
import type { Stage } from '../stage.ts'

export const accept = ({ core, chat }: Stage, { who, accepting }: Asked<'accept'>): Promise<Result<object | null>> =>
  core.setAccepting({ actor: chat(who), accepting })

export const link = ({ core, chat }: Stage, { who, minor, currency }: Asked<'link'>): Promise<Result<object | null>> =>
  core.createLink({ actor: chat(who), amount: money(BigInt(minor), currency), description: SOLD })

export const withdraw = (stage: Stage, { who, link: number }: Asked<'withdraw'>): Promise<Result<object | null>> =>
  stage.core.withdrawLink({ actor: stage.chat(who), token: stage.link(number) })
