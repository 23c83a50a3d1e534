import type { Prisma } from '#prisma'
import { fail } from '../kit/failure.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { viewRefund } from '../refund/row.ts'
import type { Calling } from './caller.ts'
import type { ApiRefund } from './payment-views.ts'

/** What is read with a refund. */
export const WITH_PAYMENT = { intent: { select: { reference: true } } } as const
type Row = Prisma.RefundGetPayload<{ include: typeof WITH_PAYMENT }>

/** The refunds of the calling shop that were made, in its chat or by its servers (API-03). */
export const madeBy = ({ shop }: Calling) => ({ shopId: shop.id, state: 'succeeded' }) as const

/** The row a refund's name means. `refund_unknown`, also for that of another shop (API-03). */
export async function refundOf({ tx }: Scope, calling: Calling, name: string): Promise<string> {
  const id = uuidOf('ref', name)
  const theirs = id && (await tx.refund.findFirst({ where: { id, ...madeBy(calling) }, select: { id: true } }))
  return theirs ? theirs.id : fail({ code: 'refund_unknown' })
}

export function viewApiRefund(scope: Pick<Scope, 'keyring'>, { owner }: Calling, row: Row): ApiRefund {
  const { refundId, reference, amount, fee, costs, reason, at } = viewRefund(scope, owner, row)
  return {
    id: typedId('ref', refundId),
    number: reference,
    payment: typedId('pay', row.intentId),
    amount: toCanonical(amount),
    currency: amount.currency,
    fee: toCanonical(fee),
    net: toCanonical(costs),
    reason,
    createdAt: at.toISOString(),
  }
}
