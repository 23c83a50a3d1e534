import { Prisma, type PrismaClient } from '#prisma'
import type { Operation } from '../../scripts/sim/door/operation.ts'
import type { Door } from '../../scripts/sim/door/stage.ts'
import { type Core, createCore } from '../../src/core/index.ts'

type Confirm = Core['confirmPayment']

export type Kind = Operation['do']
const MONEY_IN: Kind[] = ['limits', 'top up', 'report']
const EXCHANGES: Kind[] = [...MONEY_IN, 'exchange', 'swap']
const PAYOUTS: Kind[] = [...MONEY_IN, 'pay out', 'pin out', 'confirm out', 'send out', 'report out']
const LINKS: Kind[] = [...MONEY_IN, 'link', 'pay']
const REFUNDS: Kind[] = [...LINKS, 'pin', 'confirm', 'give back']
const SENDS: Kind[] = [...MONEY_IN, 'send', 'pin', 'confirm']

/**
 * Cores that do not keep their word, the kinds of operations among which it shows (all of them would show it, after
 * minutes), the most operations that are left of the way there, and a seed that soon shows it.
 */
export const BROKEN: [what: string, kinds: Kind[], most: number, seed: number, door: Door][] = [
  ['takes a cent too much for sending', SENDS, 3, 1, (deps) => createCore({ ...deps, prisma: dearer(deps.prisma) })],
  [
    'takes any PIN for the right one',
    SENDS,
    6,
    9,
    (deps) => createCore({ ...deps, hasher: { ...deps.hasher, verifyPin: async () => true } }),
  ],
  [
    'says that an account is frozen and freezes nothing',
    [...SENDS, 'freeze', 'unfreeze'],
    6,
    14,
    (deps) => ({ ...createCore(deps), freezeSelf: async () => ({ ok: true, value: null }) }),
  ],
  [
    'confirms the last of a round first',
    SENDS,
    8,
    3,
    (deps) => {
      const core = createCore(deps)
      return { ...core, confirmPayment: backwards(core.confirmPayment) }
    },
  ],
  [
    'keeps nothing of what crosses from one currency into the other',
    EXCHANGES,
    1,
    3,
    (deps) => createCore({ ...deps, prisma: spreadless(deps.prisma) }),
  ],
  [
    'exchanges once more when it is tapped twice',
    EXCHANGES,
    6,
    6,
    (deps) => {
      const core = createCore(deps)
      return { ...core, confirmExchange: repeating(core) }
    },
  ],
  [
    'leaves a cent where everything is withdrawn',
    PAYOUTS,
    4,
    1,
    (deps) => {
      const core = createCore(deps)
      return { ...core, quotePayout: sparing(core.quotePayout) }
    },
  ],
  [
    'gives nothing back of a withdrawal that came back',
    PAYOUTS,
    8,
    1,
    (deps) => {
      const core = createCore(deps)
      return { ...core, receiveReport: deaf(core.receiveReport) }
    },
  ],
  [
    'raises what is below a link’s least by itself',
    LINKS,
    4,
    8,
    (deps) => {
      const core = createCore(deps)
      return { ...core, quotePayment: raising(core.quotePayment) }
    },
  ],
  [
    'keeps its fee of what a shop gives back',
    REFUNDS,
    8,
    2,
    (deps) => createCore({ ...deps, prisma: keeping(deps.prisma) }),
  ],
]

/** A schedule whose fees are one minor unit more than is written. */
function dearer(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      async $queryRaw({ args, query }) {
        const rows: { fixedMinor?: bigint }[] = await query(args)
        return rows.map((row) => (row.fixedMinor === undefined ? row : { ...row, fixedMinor: row.fixedMinor + 1n }))
      },
    },
  }) as unknown as PrismaClient
}

/** A house that exchanges at the mid rate. */
function spreadless(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      fxTerms: {
        async findMany({ args, query }) {
          const rows = await query(args)
          return rows.map((row) => ({ ...row, spreadPercent: new Prisma.Decimal(0) }))
        },
      },
    },
  }) as unknown as PrismaClient
}

/** A house to which what was sold, once it is looked at again, cost no fee. */
function keeping(prisma: PrismaClient): PrismaClient {
  return prisma.$extends({
    query: {
      intent: {
        async findUnique({ args, query }) {
          const row = await query(args)
          return row?.kind === 'pay' ? { ...row, fee: 0n } : row
        },
      },
    },
  }) as unknown as PrismaClient
}

/** A second tap exchanges a second time. */
const repeating =
  ({ confirmExchange, requoteExchange }: Core): Core['confirmExchange'] =>
  async ({ actor, quoteId }) => {
    const answer = await confirmExchange({ actor, quoteId })
    if (!answer.ok || answer.value.first) return answer
    const fresh = await requoteExchange({ actor, quoteId })
    if (fresh.ok) await confirmExchange({ actor, quoteId: fresh.value.quoteId })
    return answer
  }

/** Of everything, a cent is left. */
const sparing =
  (quote: Core['quotePayout']): Core['quotePayout'] =>
  async (wish) => {
    const all = await quote(wish)
    if (!all.ok || !('everything' in wish.amount)) return all
    return quote({ ...wish, amount: { ...all.value.amount, minor: all.value.amount.minor - 1n } })
  }

/** That a withdrawal came back is heard, and nothing is done. */
const deaf =
  (receive: Core['receiveReport']): Core['receiveReport'] =>
  async (report) =>
    report.type === 'payout.returned' ? { ok: true, value: 'returned' } : receive(report)

/** What is asked at once is passed on in the opposite order. */
function backwards(confirm: Confirm): Confirm {
  let waiting: (() => void)[] = []
  return (input) =>
    new Promise((answer, fault) => {
      if (waiting.length === 0)
        queueMicrotask(() => {
          const asked = waiting.reverse()
          waiting = []
          for (const ask of asked) ask()
        })
      waiting.push(() => void confirm(input).then(answer, fault))
    })
}

/** Whoever names too little for a link is shown the card of its least. */
const raising =
  (quote: Core['quotePayment']): Core['quotePayment'] =>
  async (asked) => {
    const card = await quote(asked)
    return card.ok || card.failure.code !== 'below_minimum' ? card : quote({ ...asked, amount: card.failure.least })
  }
