import { z } from 'zod'
import { type Failure, type Money, parseAmount } from '#core'
import { moneyText } from '../kit/money-text.ts'
import { type Reply, seeOther } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { confirmPage, type Wrong } from '../pages/checkout/confirm.ts'
import { refusedHere } from '../pages/checkout/refused.ts'
import { outcomePage } from '../pages/outcome.ts'
import { problemPage } from '../pages/problem.ts'

type VisitedCall = Call<z.ZodType | undefined, 'logged_in'>

/** What its payer names, where a link leaves that to them. */
const sum = z.string().max(64).optional()

const payment = z.object({
  amount: sum,
  intent: z.uuid(),
  // What is no PIN is a wrong one.
  pin: z.string().max(64),
  code: typedCode.optional(),
})

/** Shows whoever is logged in what they would pay. It writes what it shows, so looking at a link never comes here. */
const quote = defineRoute({
  method: 'post',
  path: '/pay/:id/quote',
  audience: 'people',
  visitor: 'logged_in',
  body: z.object({ amount: sum }),
  run: (call) => show(call, call.body.amount),
})

/** Pays it, with the PIN. Sent twice it is paid once, and answered alike. */
const confirm = defineRoute({
  method: 'post',
  path: '/pay/:id/confirm',
  audience: 'people',
  visitor: 'logged_in',
  body: payment,
  async run(call) {
    const { intent: intentId, pin, code } = call.body
    const paid = await call.deps.core.payOnPage({ actor: call.visit.actor, intentId, pin, code })
    if (paid.ok) return seeOther(`/pay/${tokenOf(call)}/paid/${paid.value.reference}?lang=${call.locale}`)
    return isWrong(paid.failure)
      ? show(call, call.body.amount, paid.failure)
      : refusedHere(call, tokenOf(call), paid.failure)
  },
})

/** The receipt of whoever paid here. */
const paid = defineRoute({
  method: 'get',
  path: '/pay/:id/paid/:reference',
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit, params, locale } = call
    const found = await deps.core.getTransaction({ actor: visit.actor, reference: params['reference'] ?? '' })
    if (!found.ok) return problemPage(call, found.failure.code === 'not_found' ? 'route_not_found' : found.failure.code)
    const { reference, counterparty, total } = found.value
    const link = await deps.core.readPaymentLink({ token: tokenOf(call) })
    const details = { label: say('checkout-here-details'), href: `/account/transactions/${reference}?lang=${locale}` }
    const back = link.ok && link.value.back
    const amount = moneyText({ ...total, minor: total.minor < 0n ? -total.minor : total.minor }, locale)
    return outcomePage(call, {
      ...{ status: 200, tone: 'done', switchable: true },
      title: say('checkout-paid-title', { amount }),
      text: [say('checkout-paid-to', { shop: counterparty ?? '' }), say('checkout-here-done', { reference })],
      ...(back
        ? { onward: { label: say('checkout-back', { shop: link.value.shop }), href: back }, ways: [details] }
        : { onward: details }),
    })
  },
})

/** What is no token leads nowhere, and stands in no address we answer with. */
const tokenOf = ({ params }: Pick<Call, 'params'>): string => /^[A-Za-z0-9_-]{22}$/.exec(params['id'] ?? '')?.[0] ?? ''

async function show(call: VisitedCall, typed: string | undefined, wrong?: Wrong): Promise<Reply> {
  const token = tokenOf(call)
  const amount = await sumIn(call, token, typed)
  const quoted = await call.deps.core.quoteOnPage({ actor: call.visit.actor, token, amount })
  return quoted.ok ? confirmPage(call as Call, quoted.value, wrong) : refusedHere(call as Call, token, quoted.failure)
}

/** In the link's currency. What cannot be read without a doubt is none, and is asked for again. */
async function sumIn({ deps }: VisitedCall, token: string, typed: string | undefined): Promise<Money | undefined> {
  if (typed === undefined) return undefined
  const link = await deps.core.readPaymentLink({ token })
  const read = link.ok ? parseAmount(typed, link.value.currency) : undefined
  return read?.ok ? read.money : undefined
}

const isWrong = (failure: Failure): failure is Wrong =>
  ['auth_failed', 'auth_required', 'code_invalid', 'code_used'].includes(failure.code)

export default [quote, confirm, paid]
