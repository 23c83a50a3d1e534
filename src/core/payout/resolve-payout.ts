import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { returnPayout, settlePayout } from './conclude.ts'
import { lockPayout } from './step.ts'
import { PAYOUT_RESOLUTIONS, type PayoutResolution } from './views.ts'

/** What the provider calls it, in its own records: a code, and nothing else a person might write. */
const PROVIDER_REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/-]{3,63}$/
export const isProviderReference = (text: string): boolean => PROVIDER_REFERENCE.test(text)

type Asked = { payoutId: string; outcome: PayoutResolution; providerReference: string }
type Resolution = { payoutId: string; userId: string; outcome: string; providerReference: string }

/** What two people are asked about. `superseded` where somebody has had word, `provider_reference_invalid`. */
export async function preparedResolution(
  scope: Scope,
  { payoutId, outcome, providerReference }: Asked,
): Promise<Resolution> {
  const row = await lockPayout(scope, payoutId)
  if (row?.state !== 'unknown') return fail({ code: 'superseded' })
  if (!isProviderReference(providerReference)) fail({ code: 'provider_reference_invalid' })
  return { payoutId, userId: row.ownerId, outcome, providerReference }
}

/**
 * Ends a withdrawal nobody could say anything of, as two people found out: it has arrived, or it has not and is its
 * owner's again. False, and nothing is done, where the provider was heard of meanwhile.
 */
export async function resolvePayout(
  scope: Scope,
  { payoutId: id, outcome, providerReference }: Resolution,
  approval: string,
): Promise<boolean> {
  const row = await lockPayout(scope, id)
  const known = PAYOUT_RESOLUTIONS.find((one) => one === outcome)
  if (row?.state !== 'unknown' || !known) return false
  const word = { by: `approval:${approval}` }
  const done = known === 'settled' ? await settlePayout(scope, id, word) : await returnPayout(scope, id, word)
  if (!done) return false
  await scope.tx.payout.update({
    where: { id },
    data: { resolvedBy: approval, providerReference },
    select: { id: true },
  })
  return true
}
