import type { Scope } from '../../src/core/kit/use-case.ts'
import { accountOf, HOUSE } from '../../src/core/ledger/chart.ts'
import { type Leg, type NewJournal, post } from '../../src/core/ledger/post.ts'
import { type Money, money } from '../../src/core/money/money.ts'
import { createDice } from './dice.ts'
import type { Person, World } from './world.ts'

/** As what they are booked, though nobody's row asks for them: the audit is told so. */
export const KINDS = ['send', 'pay', 'topup', 'hold', 'release', 'a_kind_of_the_future'] as const

/** Journals of any kind and shape on somebody's two accounts, many of them at one moment. */
export async function liveThrough(
  world: World,
  who: Person,
  { seed, journals }: { seed: number; journals: number },
): Promise<void> {
  const dice = createDice(seed)
  const { prisma, newId } = world.deps
  const owner = `user:${who.userId}`
  await prisma.$transaction(async (tx) => {
    const user = await accountOf(tx, owner, 'user', 'EUR')
    const hold = await accountOf(tx, owner, 'user_hold', 'EUR')
    const [loss, fees] = [await accountOf(tx, HOUSE, 'loss', 'EUR'), await accountOf(tx, HOUSE, 'fee_send', 'EUR')]
    const amount = () => money(BigInt(1 + dice.below(300)), 'EUR')
    const leg = (from: bigint, to: bigint) => ({ from, to, amount: amount() })
    const held: { id: string; amount: Money }[] = []
    const opening = (legs: Leg[]): Partial<NewJournal> & { legs: Leg[] } => {
      const id = newId()
      held.push({ id, amount: legs.find(({ to }) => to === hold)?.amount ?? amount() })
      return { legs, opens: { id, backTo: user, reason: 'review', until: null } }
    }
    const closing = () => {
      const one = held.shift()
      if (!one) return { legs: [leg(loss, user)] }
      const part = one.amount.minor / 3n
      const legs = [
        { from: hold, to: loss, amount: money(one.amount.minor - part, 'EUR') },
        { from: hold, to: user, amount: money(part, 'EUR') },
      ].filter((one) => one.amount.minor > 0n)
      return { legs, closes: one.id }
    }
    const shapes = [
      () => ({ legs: [leg(user, loss), leg(user, fees)] }),
      () => ({ legs: [leg(loss, user)] }),
      () => opening([leg(user, hold)]),
      () => opening([leg(loss, user), leg(user, hold)]),
      () => opening([leg(loss, hold)]),
      closing,
      closing,
    ]
    const batch = Array.from({ length: journals }, (): NewJournal => {
      const id = newId()
      return { id, kind: dice.pick(KINDS), businessKey: `t:${id}`, actor: 'test', ...dice.pick(shapes)() }
    })
    const statuses = await post({ tx, now: world.deps.clock() } as Scope, batch)
    const posted = statuses.filter((status) => status === 'posted').length
    if (posted < journals / 2) throw new Error(`only ${posted} of ${journals} journals were booked`)
  })
}
