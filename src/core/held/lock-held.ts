import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { type Accounts, lockAccounts } from '../payment/accounts.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import { lockPayouts } from '../payment/payout-facts.ts'

export type Held = { intent: Intent; accounts: Accounts }

/**
 * A payment whose money waits, locked with the accounts of both sides, in the order in which a round of confirmations
 * locks: whatever a freeze changes, or an owner who takes back what servers may pay, was changed before, or waits. Null
 * when it has been sent or has come back.
 */
export async function lockHeld(scope: Scope, intentId: string): Promise<Held | null> {
  const intent = (await lockIntents(scope, [intentId])).get(intentId)
  if (intent?.state !== 'held') return null
  if (intent.shopPayoutId !== null) await lockPayouts(scope, [intent.shopPayoutId])
  return { intent, accounts: await lockAccounts(scope, [intent]) }
}
