import { z } from 'zod'
import { seeOther } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { checkoutPath } from '../pages/checkout/addresses.ts'
import { problemPage } from '../pages/problem.ts'

const PRESSED_A_MINUTE = 60

/** The test payer's button. Pressed twice it is paid once; what came of it, the page says. */
export default defineRoute({
  method: 'post',
  path: '/pay/:id/test',
  audience: 'people',
  perMinute: PRESSED_A_MINUTE,
  body: z.object({ solved: z.enum(['yes', 'no']), times: z.coerce.number().int().nonnegative() }),
  async run(call) {
    const token = call.params['id'] ?? ''
    const { solved, times } = call.body
    const paid = await call.deps.core.payTestInvoice({ token, solved: solved === 'yes', times })
    // What can no more be paid says so itself, on the page that anybody sees.
    if (!paid.ok && paid.failure.code === 'invoice_unknown') return problemPage(call, 'invoice_unknown')
    return seeOther(`${checkoutPath(token)}?lang=${call.locale}`)
  },
})
