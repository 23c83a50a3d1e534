import { createHash } from 'node:crypto'
import type { Payout } from '#prisma'

type Terms = Pick<Payout, 'id' | 'ownerId' | 'destinationId' | 'rail' | 'currency' | 'amount' | 'fee' | 'feeVersion'>

/** SHA-256 over what a PIN or a code for a withdrawal stands for (TXA-03): a change of any of it voids them. */
export function termsHash(terms: Terms): Uint8Array<ArrayBuffer> {
  const { id, ownerId, destinationId, rail, currency, amount, fee, feeVersion } = terms
  const parts = [id, ownerId, destinationId, rail, currency, amount, fee, feeVersion]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}
