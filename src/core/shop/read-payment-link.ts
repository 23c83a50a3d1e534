import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { type PaymentLink, readLinks, viewLink } from './payment-link.ts'
import type { PaymentLinkView } from './views.ts'

const TOKEN = /^[A-Za-z0-9_-]{22}$/

/** The link of that token. `invoice_unknown` for anything that is none of ours. */
export async function linkOf(scope: Scope, token: string): Promise<PaymentLink> {
  const [link] = TOKEN.test(token) ? await readLinks(scope, { token }) : []
  return link ?? fail({ code: 'invoice_unknown' })
}

/** What anybody who has the link may see of it. */
export const readPaymentLink: UseCase<{ token: string }, PaymentLinkView> = async (scope, { token }) =>
  viewLink(await linkOf(scope, token), scope.now)
