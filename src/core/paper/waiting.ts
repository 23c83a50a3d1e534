import type { User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { maskName } from '../people/mask-name.ts'
import { partiesById } from '../people/party.ts'

/** A payment that waits or came back, or a withdrawal: what the books have and the history does not. */
export type Waiting = { reference: string; payee: string | null }

/**
 * Payments of a person's own that reached nobody (yet), and their withdrawals, by their ids. Payees' names are masked:
 * no money went to them.
 */
export async function waitingById(
  scope: Scope,
  { id: ownerId }: Pick<User, 'id'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Waiting>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.tx.intent.findMany({
    where: { id: { in: [...ids] }, ownerId, state: { not: 'committed' } },
    select: { id: true, reference: true, payeeId: true },
  })
  const parties = await partiesById(scope, [...new Set(rows.map(({ payeeId }) => payeeId))])
  const payouts = await scope.tx.payout.findMany({
    where: { id: { in: [...ids] }, ownerId },
    select: { id: true, reference: true },
  })
  const withdrawals = payouts.map(({ id, reference }): [string, Waiting] => [id, { reference, payee: null }])
  return new Map([
    ...withdrawals,
    ...rows.map(({ id, reference, payeeId }): [string, Waiting] => {
      const payee = parties.get(payeeId)
      return [id, { reference, payee: payee ? maskName(payee.name) : null }]
    }),
  ])
}
