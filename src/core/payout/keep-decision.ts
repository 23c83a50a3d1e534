import type { Destination, Payout } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { keepFound } from '../risk/found.ts'
import type { PayoutFacts } from './facts.ts'
import { payoutRailOf } from './rails.ts'

const BECAME = { allow: 'sent', step_up: 'sent', delay: 'sent', hold: 'held', refuse: 'refused' } as const

type Decided = Pick<Payout, 'id' | 'ownerId' | 'amount' | 'currency' | 'rail'>

/** Keeps what the rules said of a withdrawal, where they had anything to say, and alerts whom they name; refused or not. */
export async function keepDecision(
  scope: Scope,
  { id, ownerId, amount: minor, currency, rail }: Decided,
  { lastFour }: Destination,
  { risk, inputs }: PayoutFacts,
): Promise<void> {
  if (risk.reasons.length === 0) return
  const amount = money(minor, currencyOf(currency))
  const became = BECAME[risk.outcome]
  const seen = { payout: id, amount, rail: payoutRailOf(rail), lastFour: lastFour ?? '', became } as const
  await keepFound(scope, [
    {
      id,
      ownerId,
      payeeId: null,
      amount,
      inputs,
      assessment: risk,
      alert: (reason) => ({ kind: 'payout_suspicious', ...seen, reason }),
    },
  ])
}
