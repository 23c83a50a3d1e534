import { uuidOf } from '../../../src/core/kit/typed-id.ts'
import { differs, type Real } from './answers.ts'
import type { Asked, Request } from './model/aim.ts'
import { charge, chargeDeal, nothingPaid, remember } from './model/charges.ts'
import { revoke } from './model/connections.ts'
import type { Deal } from './model/deal.ts'
import type { Card, Model } from './model/model.ts'
import type { Stage } from './stage.ts'

export type OfConnection = Asked<'charge'> | Asked<'revoke'>
type Answered = { request: OfConnection; result: Real }
type Charged = { request: Asked<'charge'>; result: Real }
type Booked = Charged & { intentId: string; number: string; place: bigint; pays: string }

export const isOfConnection = (request: Request): request is OfConnection =>
  request.do === 'charge' || request.do === 'revoke'

/**
 * What was asked of one connection at once was taken in some order: what was paid, as the shop's account had it; then the
 * revoke, for nothing is paid after it. Whatever paid nothing must be right somewhere in between. Says what no order explains.
 */
export async function unexplainedCharge(stage: Stage, model: Model, answered: readonly Answered[]) {
  const charges = answered.filter((one): one is Charged => one.request.do === 'charge')
  const booked = await inOrder(stage, charges)
  let open = charges.filter(({ request }) => !booked.some((one) => one.request === request))
  const deals = new Map<Request, Deal[]>(charges.map(({ request }) => [request, []]))
  const why = ({ request, result }: Charged): string | undefined => {
    const wrong = (deals.get(request) ?? []).map((deal) =>
      differs(stage, request, nothingPaid(model, request, deal), result),
    )
    return wrong.includes(undefined) ? undefined : wrong.at(-1)
  }
  const paid = new Map<Request, Card | null>()
  const look = () => {
    for (const { request } of charges) deals.get(request)?.push(chargeDeal(model, request))
    open = open.filter(why)
  }
  for (const { request, result, intentId, number, pays } of booked) {
    look()
    stage.keep({ intentId })
    stage.names.set(number, `card ${model.cards.length}`)
    const deal = deals.get(request)?.find(({ currency }) => currency === pays)
    const wrong = deal ? differs(stage, request, charge(model, request, deal), result) : `nobody pays it in ${pays}`
    if (wrong) return wrong
    paid.set(request, model.cards.at(-1) ?? null)
  }
  for (const { request } of charges) remember(model, request, paid.get(request))
  look()
  for (const { request, result } of answered) {
    const wrong = request.do === 'revoke' ? differs(stage, request, revoke(model, request), result) : undefined
    if (wrong) return wrong
  }
  look()
  const [left] = open
  return left && why(left)
}

/** What paid something for the first time, in the order the shop got it. */
async function inOrder({ prisma }: Stage, charges: readonly Charged[]): Promise<Booked[]> {
  const fresh = charges.flatMap(({ request, result }) => {
    if (result instanceof Error || !result?.ok) return []
    const { answer, replayed } = result.value as { answer: { id: string; number: string }; replayed: boolean }
    return replayed ? [] : [{ request, result, intentId: uuidOf('pay', answer.id) ?? '', number: answer.number }]
  })
  const booked = await Promise.all(
    fresh.map(async (one) => {
      const intent = await prisma.intent.findUniqueOrThrow({ where: { id: one.intentId } })
      const arrived = { journalId: intent.id, toAccount: intent.payeeAccount }
      const { toVersion } = await prisma.posting.findFirstOrThrow({ where: arrived })
      return { ...one, place: toVersion, pays: intent.currency }
    }),
  )
  return booked.toSorted((one, other) => Number(one.place - other.place))
}
