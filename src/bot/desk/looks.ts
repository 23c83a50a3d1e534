import type { Result } from '#core'
import type { Card } from '../card/card.ts'
import { ticketCard } from '../support/ticket-card.ts'
import type { Turn } from '../turn.ts'
import { customerCard } from './customer-card.ts'
import { differenceCard } from './difference-card.ts'
import { identityCaseCard } from './identity-case-card.ts'
import { merchantCard } from './merchant-card.ts'
import { transactionCard } from './transaction-card.ts'

type InFull = (turn: Turn, id: string, reason: string) => Promise<Result<Card>>

const shown = <Seen>(seen: Result<Seen>, card: (seen: Seen) => Card): Result<Card> =>
  seen.ok ? { ok: true, value: card(seen.value) } : seen

/** Everything that is masked until a reason is given, each with its card in full. */
export const LOOKS = {
  customer: async (turn, userId, reason) =>
    shown(await turn.core.lookUpCustomer({ actor: turn.actor, who: { userId }, reason }), (seen) =>
      customerCard(turn, seen),
    ),
  transaction: async (turn, word, reason) =>
    shown(await turn.core.lookUpTransaction({ actor: turn.actor, word, reason }), (seen) =>
      transactionCard(turn, seen),
    ),
  merchant: async (turn, shopId, reason) =>
    shown(await turn.core.lookUpMerchant({ actor: turn.actor, shopId, reason }), (seen) => merchantCard(turn, seen)),
  ticket: async (turn, number, reason) =>
    shown(await turn.core.readTicket({ actor: turn.actor, number: Number(number), reason }), (seen) =>
      ticketCard(turn, seen),
    ),
  difference: async (turn, id, reason) =>
    shown(await turn.core.readDifference({ actor: turn.actor, id, reason }), (seen) => differenceCard(turn, seen)),
  identity: async (turn, caseId, reason) =>
    shown(await turn.core.openIdentity({ actor: turn.actor, caseId, reason }), (seen) => identityCaseCard(turn, seen)),
} as const satisfies Record<string, InFull>

export type Look = keyof typeof LOOKS
