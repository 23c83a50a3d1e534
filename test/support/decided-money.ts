import { agreed } from './agreed.ts'
import { oneDifference } from './bank-statement.ts'
import type { Plans } from './decided.ts'
import { heldForReview, pay } from './held.ts'
import { sold } from './refund.ts'
import { reviewed } from './review.ts'
import { unmatchedMoney } from './unmatched-money.ts'
import { doubtfulPayout } from './withdraw.ts'
import { amountOf, type World } from './world.ts'

const eur = (text: string) => amountOf(text, 'EUR')
const is = async (state: Promise<{ state: string } | null>, wanted: string) => ((await state)?.state === wanted ? 1 : 0)
const itemIs = ({ deps }: World, id: string, state: string) =>
  is(deps.prisma.suspenseItem.findUnique({ where: { id } }), state)
const intentIs = ({ deps }: World, id: string, state: string) =>
  is(deps.prisma.intent.findUnique({ where: { id } }), state)

/** What two decide about money: whose it is, where it goes, and what the books say of it. */
export const ABOUT_MONEY = {
  async assign_suspense({ world }) {
    const about = await world.person()
    const itemId = await unmatchedMoney(world, eur('7.00'))
    const asked = { kind: 'assign_suspense', itemId, userId: about.userId } as const
    return {
      row: ['suspense.assigned', `suspense:${itemId}`],
      asked,
      about,
      done: async () => Number((await world.balance(about)) === '7.00'),
    }
  },
  async send_back_suspense({ world }) {
    const itemId = await unmatchedMoney(world, eur('8.00'))
    return {
      row: ['suspense.sent_back', `suspense:${itemId}`],
      asked: { kind: 'send_back_suspense', itemId },
      about: null,
      done: () => itemIs(world, itemId, 'sent_back'),
    }
  },
  async write_off_suspense({ world }) {
    const itemId = await unmatchedMoney(world, eur('9.00'), { type: 'topup.returned' })
    return {
      row: ['suspense.written_off', `suspense:${itemId}`],
      asked: { kind: 'write_off_suspense', itemId },
      about: null,
      done: () => itemIs(world, itemId, 'written_off'),
    }
  },
  async take_back_suspense({ world }) {
    const staff = [await world.agent(), await world.agent('supervisor')] as const
    const about = await world.person()
    const reference = `for ${about.userId}`
    const given = await unmatchedMoney(world, eur('6.00'), { reference })
    await agreed(world, staff, { kind: 'assign_suspense', itemId: given, userId: about.userId })
    const itemId = await unmatchedMoney(world, eur('6.00'), { reference, type: 'topup.returned' })
    return {
      row: ['suspense.taken_back', `suspense:${itemId}`],
      asked: { kind: 'take_back_suspense', itemId, userId: about.userId },
      about,
      done: async () => Number((await world.balance(about)) === '0.00'),
    }
  },
  async release_payment({ world }) {
    const about = await world.person({ balance: '100.00' })
    const intentId = await heldForReview(world, about)
    return {
      row: ['payment.released', `payment:${intentId}`],
      asked: { kind: 'release_payment', intentId },
      about,
      done: () => intentIs(world, intentId, 'committed'),
    }
  },
  async release_withdrawal({ world }) {
    const about = await world.person({ balance: '100.00' })
    const { payoutId } = await reviewed(world, about)
    const done = () => is(world.deps.prisma.payout.findUnique({ where: { id: payoutId } }), 'held')
    return {
      row: ['payout.released', `user:${about.userId}`],
      asked: { kind: 'release_withdrawal', intentId: payoutId },
      about,
      done,
    }
  },
  async settle_difference({ world }) {
    const differenceId = await oneDifference(world)
    const done = async () =>
      Number(
        (await world.deps.prisma.reconcileException.findUniqueOrThrow({ where: { id: differenceId } })).state !==
          'open',
      )
    return {
      row: ['difference.settled', `difference:${differenceId}`],
      asked: { kind: 'settle_difference', differenceId },
      about: null,
      done,
    }
  },
  async resolve_payout({ world }) {
    const about = await world.person({ balance: '100.00' })
    const { payoutId } = await doubtfulPayout(world, about)
    const asked = { kind: 'resolve_payout', payoutId, outcome: 'failed', providerReference: 'TRX-20415' } as const
    return {
      row: ['payout.returned', `user:${about.userId}`],
      asked,
      about,
      done: async () => Number((await world.balance(about)) === '100.00'),
    }
  },
  async refund_payment({ world }) {
    const { payment, id, payer } = await sold(world)
    const done = () => world.deps.prisma.refund.count({ where: { intentId: id, state: 'succeeded' } })
    return {
      row: ['refund.decided'],
      asked: { kind: 'refund_payment', payment, amount: eur('5.00'), why: 'dispute' },
      about: payer,
      done,
    }
  },
  async reverse_entry({ world }) {
    const [about, ben] = [await world.person({ balance: '50.00' }), await world.person()]
    const id = await pay(world, about, ben, '10.00')
    const { reference } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
    const asked = { kind: 'reverse_entry', entry: reference, amount: eur('4.00'), why: 'mistake' } as const
    return {
      row: ['entry.reversed'],
      asked,
      about,
      done: () => world.deps.prisma.correction.count({ where: { ofId: id } }),
    }
  },
  async post_manually({ world }) {
    const about = await world.person()
    const { userId } = about
    const terms = { from: 'goodwill', to: null, userId, amount: eur('3.00'), why: 'goodwill' } as const
    return {
      row: ['entry.posted'],
      asked: { kind: 'post_manually', ...terms },
      about,
      done: () => world.deps.prisma.correction.count({ where: { toUser: userId } }),
    }
  },
} satisfies Partial<Plans>
