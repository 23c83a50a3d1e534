import type { Scope } from '../kit/use-case.ts'

/** The id of the code that stands on a shop's counter, where there is one. */
export async function counterCodeOf({ tx, now }: Scope, shopId: string, currency: string): Promise<string | undefined> {
  const where = { shopId, currency, kind: 'counter', state: 'open', expiresAt: { gt: now } }
  return (await tx.paymentLink.findFirst({ where, select: { id: true } }))?.id
}
