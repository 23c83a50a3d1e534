import type { CardVault, PayoutAnswer, PayoutDesk, PayoutOrder, PayoutStanding, RailHealth } from '#core'

/** A provider of payouts in the same process: it says what it is told to say, and keeps what it was sent, by key. */
export type TestPayoutDesk = PayoutDesk & {
  /** What it says to the next orders; throws stand for a line that was cut. */
  answer: PayoutAnswer
  /** What it says when it is asked; null: what it said, or that it never had it. */
  standing: PayoutStanding | null
  /** What it has, by key, and how often each was sent. */
  taken: Map<string, PayoutOrder>
  calls: string[]
  mood: RailHealth
}

export function createPayoutDesk(): TestPayoutDesk {
  const desk: TestPayoutDesk = {
    account: 'acct_test_payouts',
    answer: { state: 'accepted' },
    standing: null,
    taken: new Map(),
    calls: [],
    mood: 'up',
    async send(order) {
      desk.calls.push(order.key)
      if (desk.answer.state !== 'refused') desk.taken.set(order.key, order)
      return desk.answer
    },
    async status(key) {
      return desk.standing ?? (desk.taken.has(key) ? { state: 'accepted' } : { state: 'absent' })
    },
    health: async () => desk.mood,
  }
  return desk
}

/** A vault whose cards are saved as soon as somebody asks, unless it is told to wait. */
export type TestVault = CardVault & { isSaved: boolean }

export function createTestVault(): TestVault {
  const vault: TestVault = {
    isSaved: true,
    begin: async ({ reference }) => ({ pageUrl: `https://cards.example/save/${reference}` }),
    look: async (reference) => (vault.isSaved ? { token: `card_${reference}`, lastFour: '4242' } : null),
  }
  return vault
}
