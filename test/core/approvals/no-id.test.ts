import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Asked } from '#core'
import { refusal } from '../../support/people.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { amountOf } from '../../support/world.ts'

// What is asked for by an id that is none: approvals/prepared.
const both = twoOwners()

const eur = amountOf('1.00', 'EUR')
const BY_ID: Record<string, (id: string) => Asked> = {
  'a release': (userId) => ({ kind: 'release_account', userId }),
  'a recovery': (rebindId) => ({ kind: 'rebind_account', rebindId }),
  'another address': (mailboxId) => ({ kind: 'replace_mailbox', mailboxId }),
  'unmatched money': (itemId) => ({ kind: 'send_back_suspense', itemId }),
  'a payment that waits': (intentId) => ({ kind: 'release_payment', intentId }),
  'a withdrawal that waits': (intentId) => ({ kind: 'release_withdrawal', intentId }),
  'a verification': (caseId) => ({ kind: 'set_level', caseId }),
  'a difference': (differenceId) => ({ kind: 'settle_difference', differenceId }),
  'a payout': (payoutId) => ({ kind: 'resolve_payout', payoutId, outcome: 'settled', providerReference: 'B-1' }),
  'a posting': (userId) => ({
    kind: 'post_manually',
    from: 'goodwill',
    to: null,
    userId,
    amount: eur,
    why: 'goodwill',
  }),
  limits: (userId) => ({
    ...({ kind: 'set_limits', userId, limits: { single: eur, daily: null, monthly: null } } as const),
    until: new Date(both.world.deps.clock().getTime() + 86_400_000),
  }),
}

test.each(Object.keys(BY_ID))('ADM-03 %s: what is no id is refused as one that nothing has', async (matter) => {
  const ask = (id: string) =>
    both.world.core.requestApproval({ actor: both.asker, asked: BY_ID[matter]?.(id) as Asked, reason: 'a reason' })
  const unknown = refusal(await ask(randomUUID()))
  expect({ ...refusal(await ask('K-17')), asked: '' }).toEqual({ ...unknown, asked: '' })
})
