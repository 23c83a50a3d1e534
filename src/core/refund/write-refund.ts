import type { Refund } from '#prisma'
import { newReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Factor } from '../payment/factor.ts'
import { INTENT_TTL_SECONDS } from '../payment/intent.ts'
import type { Paid } from './payment.ts'
import { sealReason, termsHash } from './row.ts'
import type { Shares } from './shares.ts'

/** `approvalId`: two of staff decided on it. */
type Asker = { ownerId: string; factor: Factor; reason: string | null; apiKeyId?: string; approvalId?: string }

/** Writes a refund down that nobody has confirmed yet. */
export function writeRefund(
  scope: Scope,
  { intent, shop, seller, payer }: Paid,
  { amount, fee, payerGets }: Shares,
  { ownerId, factor, reason, apiKeyId, approvalId }: Asker,
): Promise<Refund> {
  const { tx, now, newId, random } = scope
  const terms = {
    id: newId(),
    intentId: intent.id,
    ownerId,
    payerId: payer.id,
    currency: amount.currency,
    amount: amount.minor,
    fee: fee.minor,
    payerCurrency: payerGets.currency,
    payerAmount: payerGets.minor,
  }
  const asked = { shopId: shop.id, sellerId: seller.id, reason: sealReason(scope, seller, terms.id, reason) }
  const times = { createdAt: now, expiresAt: after(now, INTENT_TTL_SECONDS * SECOND) }
  const by = { apiKeyId: apiKeyId ?? null, approvalId: approvalId ?? null }
  const rest = { hash: termsHash(terms), factor, reference: newReference('R', random), ...by }
  return tx.refund.create({ data: { ...terms, ...asked, ...times, ...rest } })
}
