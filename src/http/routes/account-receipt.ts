import { Readable } from 'node:stream'
import { z } from 'zod'
import { download } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { problemPage } from '../pages/problem.ts'

/** A receipt of one's own transaction, as a PDF to be taken along. */
export default defineRoute({
  method: 'post',
  path: '/account/transactions/:reference/receipt',
  audience: 'people',
  visitor: 'logged_in',
  body: z.object({}),
  async run(call) {
    const { deps, visit, params, locale } = call
    const issued = await deps.core.issueReceipt({ actor: visit.actor, reference: params['reference'] ?? '' })
    if (!issued.ok)
      return problemPage(call, issued.failure.code === 'not_found' ? 'route_not_found' : issued.failure.code)
    const bytes = await deps.papers.receipt(issued.value, locale)
    return download(deps.papers.nameOf(issued.value), 'application/pdf', Readable.from([bytes]))
  },
})
