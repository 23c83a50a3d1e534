import type { PrismaClient } from '#prisma'
import type { Operation } from '../../scripts/sim/door/operation.ts'
import type { Door } from '../../scripts/sim/door/stage.ts'
import { type Core, createCore } from '../../src/core/index.ts'
import { dearer, forgetful, keeping, late, spreadless } from './false-databases.ts'

type Confirm = Core['confirmPayment']

export type Kind = Operation['do']
const MONEY_IN: Kind[] = ['limits', 'top up', 'report']
const EXCHANGES: Kind[] = [...MONEY_IN, 'exchange', 'swap']
const PAYOUTS: Kind[] = [...MONEY_IN, 'pay out', 'pin out', 'confirm out', 'send out', 'report out']
const LINKS: Kind[] = [...MONEY_IN, 'link', 'pay']
const REFUNDS: Kind[] = [...LINKS, 'pin', 'confirm', 'give back']
const WISHES: Kind[] = [...REFUNDS, 'pin back', 'confirm back', 'ask back']
const CONNECTIONS: Kind[] = [...MONEY_IN, 'connect', 'charge', 'revoke']
const SENDS: Kind[] = [...MONEY_IN, 'send', 'pin', 'confirm']

/**
 * Cores that do not keep their word, the kinds of operations among which it shows (all of them would show it, after
 * minutes), and the most operations that are left of the way there.
 */
export const BROKEN: [what: string, kinds: Kind[], most: number, door: Door][] = [
  ['takes a cent too much for sending', SENDS, 3, (deps) => createCore({ ...deps, prisma: dearer(deps.prisma) })],
  [
    'takes any PIN for the right one',
    SENDS,
    6,
    (deps) => createCore({ ...deps, hasher: { ...deps.hasher, verifyPin: async () => true } }),
  ],
  [
    'says that an account is frozen and freezes nothing',
    [...SENDS, 'freeze', 'unfreeze'],
    6,
    (deps) => ({ ...createCore(deps), freezeSelf: async () => ({ ok: true, value: null }) }),
  ],
  [
    'confirms the last of a round first',
    SENDS,
    8,
    (deps) => {
      const core = createCore(deps)
      return { ...core, confirmPayment: backwards(core.confirmPayment) }
    },
  ],
  [
    'keeps nothing of what crosses from one currency into the other',
    EXCHANGES,
    3,
    (deps) => createCore({ ...deps, prisma: spreadless(deps.prisma) }),
  ],
  [
    'exchanges once more when it is tapped twice',
    EXCHANGES,
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
    (deps) => {
      const core = createCore(deps)
      return { ...core, quotePayout: sparing(core.quotePayout) }
    },
  ],
  [
    'gives nothing back of a withdrawal that came back',
    PAYOUTS,
    8,
    (deps) => {
      const core = createCore(deps)
      return { ...core, receiveReport: deaf(core.receiveReport) }
    },
  ],
  [
    'raises what is below a link’s least by itself',
    LINKS,
    4,
    (deps) => {
      const core = createCore(deps)
      return { ...core, quotePayment: raising(core.quotePayment) }
    },
  ],
  [
    'keeps its fee of what a shop gives back',
    REFUNDS,
    8,
    (deps) => createCore({ ...deps, prisma: keeping(deps.prisma) }),
  ],
  [
    'takes a part that was given back for all that a buyer asked for',
    WISHES,
    14,
    (deps) => {
      const core = createCore(deps)
      return { ...core, confirmRefund: content(core, deps.prisma) }
    },
  ],
  [
    'forgets what an app has taken of its budget',
    CONNECTIONS,
    6,
    (deps) => createCore({ ...deps, prisma: forgetful(deps.prisma) }),
  ],
  ['lets an app take what it had begun to when it was ended', CONNECTIONS, 5, (deps) => overtaken(deps)],
]

/** Whoever ends a connection is served once something is about to be booked by it, and that is booked for all that. */
const overtaken: Door = (deps) => {
  const gate = { ending: null as Promise<unknown> | null, begun: () => {} }
  const core = createCore({ ...deps, prisma: late(deps.prisma, gate) })
  let charging = 0
  return {
    ...core,
    async chargeConnection(asked) {
      charging++
      const answer = await core.chargeConnection(asked)
      charging--
      if (charging === 0) gate.begun()
      return answer
    },
    async revokeConnection(asked) {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate.begun = resolve
      const ended = promise.then(() => core.revokeConnection(asked))
      gate.ending = ended
      setImmediate(() => charging === 0 && resolve())
      return ended
    },
  }
}

/** Whatever was given back, its buyer is asked no more what they want. */
const content =
  ({ confirmRefund }: Core, prisma: PrismaClient): Core['confirmRefund'] =>
  async ({ actor, refundId }) => {
    const answer = await confirmRefund({ actor, refundId })
    const { intentId } = (answer.ok && (await prisma.refund.findUnique({ where: { id: refundId } }))) || {}
    if (intentId) await prisma.refundRequest.updateMany({ where: { intentId }, data: { state: 'refunded' } })
    return answer
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
