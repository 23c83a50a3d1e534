import type { PaymentLink } from '#prisma'
import { fail } from '../kit/failure.ts'
import { after as later, MINUTE } from '../kit/time.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { listTestPayments } from '../test-mode/payments.ts'
import { type Calling, callerInMode } from './caller.ts'
import { chargedTo, paymentIdOf, viewPayments } from './payment.ts'
import type { ApiPaymentPage, Charge } from './payment-views.ts'
import type { ApiCaller } from './views.ts'

type Input = ApiCaller & { after: string | null; reference: string | null; limit: number }

/** A confirmation that began in time may still be on its way so long after it: only then nothing comes any more. */
const ON_ITS_WAY = MINUTE

/**
 * Payments to the calling shop, the newest first. With a `reference` the one true answer to whether it was charged (S43,
 * S44): it waits for confirmations of that invoice that are being booked. `payment_unknown` where `after` is none of it.
 */
export const listPayments: UseCase<Input, ApiPaymentPage> = async (scope, { key, after, reference, limit }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  if (!calling.live) return listTestPayments(scope, calling, { after, reference, limit })
  const link = reference === null ? null : await lockedLink(scope, calling, reference)
  if (reference !== null && !link)
    return { payments: [], hasMore: false, charge: { reference, status: 'not_charged', invoice: null } }
  const found = await scope.tx.intent.findMany({
    where: { ...chargedTo(calling), ...(link && { linkId: link.id }) },
    ...(after !== null && { cursor: { id: await cursorOf(scope, calling, after) }, skip: 1 }),
    orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const payments = await viewPayments(scope, found.slice(0, limit))
  const charge = link && reference !== null ? chargeOf(scope, { ...link, reference }, found.length > 0) : null
  return { payments, hasMore: found.length > limit, charge }
}

/** The shop's link of that name. Whoever pays it holds its row until it is booked, and is waited for. */
async function lockedLink({ tx }: Scope, { shop }: Calling, reference: string): Promise<PaymentLink | null> {
  const where = { shopId_reference: { shopId: shop.id, reference } }
  const link = await tx.paymentLink.findUnique({ where, select: { id: true } })
  if (!link) return null
  await tx.$queryRaw`select 1 from payment_link where id = ${link.id}::uuid for share`
  return tx.paymentLink.findUniqueOrThrow({ where: { id: link.id } })
}

function chargeOf({ now }: Scope, link: Omit<PaymentLink, 'reference'> & { reference: string }, paid: boolean): Charge {
  const { id, reference, state, expiresAt } = link
  const payable = state === 'open' && later(expiresAt, ON_ITS_WAY) > now
  return { reference, status: paid ? 'charged' : payable ? 'waiting' : 'not_charged', invoice: typedId('inv', id) }
}

async function cursorOf({ tx }: Scope, calling: Calling, name: string): Promise<string> {
  const id = paymentIdOf(name)
  const theirs = id && (await tx.intent.findFirst({ where: { id, ...chargedTo(calling) }, select: { id: true } }))
  return theirs ? theirs.id : fail({ code: 'payment_unknown' })
}
