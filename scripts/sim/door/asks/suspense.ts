import { money, type Result } from '../../../../src/core/index.ts'
import { ownTopUp } from '../../../../src/core/suspense/assigned.ts'
import { AGENT } from '../cast.ts'
import type { Asked } from '../model/aim.ts'
import type { Stage } from '../stage.ts'
import { agreed } from './people.ts'
import { namingNobody } from './rails.ts'

/** What becomes a top-up of its own is one more that its rail may speak of. */
export async function giveOut(stage: Stage, { item, who }: Asked<'give out'>): Promise<Result<object | null>> {
  const itemId = await idOf(stage, item)
  const given = await agreed(stage, { kind: 'assign_suspense', itemId, userId: stage.userId(who) })
  const own = await stage.prisma.topUp.findUnique({ where: { id: ownTopUp(itemId) } })
  if (own) {
    const total = money(own.amount, item.currency)
    stage.keep({ order: { reference: own.reference, rail: 'bank', total } })
  }
  return given
}

/** Whoever sends it back has seen what was taken back of the like of it. */
export async function sendBack(stage: Stage, { item }: Asked<'send back'>): Promise<Result<object | null>> {
  const itemId = await idOf(stage, item)
  const seen = await stage.core.readSuspense({ actor: AGENT, itemId })
  const recalled = seen.ok ? seen.value.recalled?.id : undefined
  return agreed(stage, { kind: 'send_back_suspense', itemId, recalled })
}

/** Of several that are the same in all that counts, the newest. */
async function idOf(stage: Stage, { of, isNamed, minor, currency }: Asked<'give out'>['item']): Promise<string> {
  const { reference } = stage.topUp(of.number)
  const found = await stage.prisma.suspenseItem.findFirst({
    where: {
      ...{ reference: isNamed ? reference : namingNobody(reference), currency, amount: minor, state: 'open' },
      cause: { notIn: ['returned_short', 'returned_unknown'] },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return found?.id ?? ''
}
