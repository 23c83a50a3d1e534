import type { RefundRequest } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import type { RefundRequestView } from '../views.ts'

/** Where a buyer's reason and the shop's answer are sealed, each with its writer's data key. */
export const reasonPlace = (intentId: string): string => `refund_request.reason:${intentId}`
export const answerPlace = (intentId: string): string => `refund_request.answer:${intentId}`

/** Locks a request until the transaction ends. */
export async function lockRequest({ tx }: Scope, intentId: string): Promise<RefundRequest | null> {
  await tx.$queryRaw`select 1 from refund_request where intent_id = ${intentId}::uuid for update`
  return tx.refundRequest.findUnique({ where: { intentId } })
}

/** What the buyer of a payment asked for, and how it stands; null where they did not. */
export async function requestOf({ tx, keyring, now }: Scope, intentId: string): Promise<RefundRequestView | null> {
  const include = { shop: { select: { owner: { select: { dataKey: true } } } } } as const
  const row = await tx.refundRequest.findUnique({ where: { intentId }, include })
  if (!row) return null
  const { answer, ticket: number, createdAt: askedAt, answerBy } = row
  const ticket = number === null ? null : await tx.ticket.findUnique({ where: { number }, select: CLOSED })
  const closedAt = row.state === 'disputed' && ticket?.state === 'closed' ? ticket.closedAt : null
  return {
    state: stateOf(row),
    ...{ askedAt, answerBy, ticket: number, closedAt },
    answer: answer && keyring.open(row.shop.owner.dataKey, answerPlace(intentId), answer),
    disputable: isDisputable(row, now),
  }
}

const CLOSED = { state: true, closedAt: true } as const

/** The shop said no, or said nothing in its time. */
export const isDisputable = ({ state, answerBy }: Pick<RefundRequest, 'state' | 'answerBy'>, now: Date): boolean =>
  state === 'declined' || (state === 'open' && answerBy <= now)

const STATES = ['open', 'declined', 'disputed', 'refunded'] as const

const stateOf = ({ state }: Pick<RefundRequest, 'state'>): RefundRequestView['state'] =>
  STATES.find((known) => known === state) ?? 'open'
