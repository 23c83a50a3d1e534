import { randomUUID } from 'node:crypto'
import { type ChatRef, type Core, money, type Receipt, type Result } from '../../src/core/index.ts'
import type { Dice } from '../../test/support/dice.ts'
import { accountOn, granted } from '../../test/support/people.ts'

/** Who asks: somebody with money and a shop. */
export type Somebody = { chat: ChatRef; userId: string }

/**
 * What somebody was told about one business event: it is done, the risk rules have it wait, or why not. Its journal, and
 * what it holds while it waits, have the event's own id.
 */
export type Answer =
  | { journalId: string; says: 'done' | 'waits' }
  | { journalId: string; says: 'refused'; code: string }

/** What is asked while the wire is cut. Asking once more is the same request, as a second tap or delivery is. */
export type Request = () => Promise<Answer[]>

/**
 * Does all that comes before a request, on an undisturbed wire.
 * @param people each has money and a shop
 */
export type Case = (core: Core, people: readonly Somebody[], dice: Dice) => Promise<Request>

/** The kinds of requests that book, and one that is refused. */
export const CASES: Record<string, Case> = {
  send: async (core, people, dice) => confirming(core, [await card(core, two(people, dice), dice)]),

  'sends of one round': async (core, people, dice) => {
    const cards: Card[] = []
    for (let left = 2 + dice.below(3); left > 0; left--) cards.push(await card(core, two(people, dice), dice))
    return confirming(core, cards)
  },

  // Two want to pay the same link at the same moment.
  'payment link': async (core, people, dice) => {
    const [payer, shop] = two(people, dice)
    const other = people.find((one) => one !== payer && one !== shop) ?? payer
    const link = granted(
      await core.createLink({ actor: shop.chat, amount: cents(10 + dice.below(20)), description: '' }),
    )
    const cards: Card[] = []
    for (const { chat: actor } of [payer, other]) {
      const { intentId } = granted(await core.quotePayment({ actor, token: link.token }))
      cards.push({ actor, intentId })
    }
    return confirming(core, cards)
  },

  'top-up callback': async (core, people, dice) => {
    const actor = dice.pick(people).chat
    const order = granted(await core.startTopUp({ actor, rail: 'bank', amount: cents(1 + dice.below(9)) }))
    const { id, reference, amount } = order
    const [eventId, raw] = [randomUUID(), new TextEncoder().encode(id)]
    const report = { rail: 'bank', eventId, type: 'topup.succeeded', reference, account: accountOn(order) } as const
    const kept = { ...report, amount, occurredAt: new Date(), raw, signature: 'cut' }
    return async () => [answerOf(id, await core.receiveReport(kept))]
  },

  'send that was called off': async (core, people, dice) => {
    const drawn = await card(core, two(people, dice), dice)
    granted(await core.cancelPayment(drawn))
    return confirming(core, [drawn])
  },
}

const cents = (minor: number) => money(BigInt(minor), 'EUR')

type Card = { actor: ChatRef; intentId: string }

async function card(core: Core, [payer, payee]: readonly [Somebody, Somebody], dice: Dice): Promise<Card> {
  const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: cents(1 + dice.below(9)) }
  return { actor: payer.chat, intentId: granted(await core.quoteSend(asked)).intentId }
}

const confirming =
  (core: Core, cards: readonly Card[]): Request =>
  () =>
    Promise.all(cards.map(async (one) => answerOf(one.intentId, await core.confirmPayment(one))))

function answerOf(journalId: string, result: Result<unknown>): Answer {
  if (!result.ok) return { journalId, says: 'refused', code: result.failure.code }
  const isWaiting = Boolean((result.value as Partial<Receipt> | null)?.waits)
  return { journalId, says: isWaiting ? 'waits' : 'done' }
}

function two(people: readonly Somebody[], dice: Dice): [Somebody, Somebody] {
  const one = dice.pick(people)
  return [one, dice.pick(people.filter((other) => other !== one))]
}
