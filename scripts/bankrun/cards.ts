import { setTimeout as pause } from 'node:timers/promises'
import { newReference } from '../../src/core/kit/reference.ts'
import { termsHash } from '../../src/core/payment/intent.ts'
import type { Dice } from '../../test/support/dice.ts'
import type { Wallet } from '../../test/support/wallet.ts'
import type { Card } from './history.ts'
import type { Stage } from './stage.ts'

const FEE = 1
const AT_ONCE = 250
const LIVES_MS = 300_000
const FRESH_MS = 200_000

/**
 * Writes cards as quoting writes them, many in one statement, and hands them out one by one. Unlike quoting it does not
 * look at balances and limits first: here confirming is to refuse.
 */
export function createCards({ prisma, deps }: Wallet, { holders, feeVersion }: Stage, dice: Dice) {
  let ready: { card: Card; until: number }[] = []
  let writing: Promise<void> | undefined
  return async function next(): Promise<Card> {
    for (;;) {
      const found = ready.shift()
      if (ready.length < AT_ONCE / 2)
        writing ??= write().finally(() => {
          writing = undefined
        })
      if (found && found.until > performance.now()) return found.card
      if (!found) await writing
    }
  }

  async function write(): Promise<void> {
    const cards = Array.from({ length: AT_ONCE }, draw)
    try {
      await prisma.intent.createMany({ data: cards.map(rowOf) })
      ready = [...ready, ...cards.map((card) => ({ card, until: performance.now() + FRESH_MS }))]
    } catch {
      // The server is away, or was at the end: cards that nobody holds are nobody's.
      await pause(100)
    }
  }

  function draw(): Card {
    const from = dice.below(holders.length)
    const to = (from + 1 + dice.below(holders.length - 1)) % holders.length
    const amount = 1 + dice.below(dice.pick([1_000, 50_000, 200_000, 300_000]))
    return { id: deps.newId(), from, to, amount, fee: FEE }
  }

  function rowOf({ id, from, to, amount, fee }: Card) {
    const [payer, payee] = [holders[from], holders[to]]
    if (!payer || !payee) throw new Error('a card is between two of the eight')
    const terms = {
      id,
      kind: 'send',
      ownerId: payer.userId,
      payeeId: payee.userId,
      payerAccount: BigInt(payer.purse),
      payeeAccount: BigInt(payee.purse),
      linkId: null,
      currency: 'EUR',
      amount: BigInt(amount),
      fee: BigInt(fee),
      feeVersion,
      delaySeconds: null,
    }
    const createdAt = deps.clock()
    const expiresAt = new Date(createdAt.getTime() + LIVES_MS)
    const reference = newReference('T', deps.random)
    return { ...terms, hash: termsHash(terms), factor: 'none', note: null, reference, createdAt, expiresAt }
  }
}
