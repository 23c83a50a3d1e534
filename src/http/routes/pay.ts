import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Failure, isTestToken } from '#core'
import { PROBLEMS } from '../kit/problems.ts'
import type { Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { visitOf } from '../kit/visit.ts'
import type { Asked } from '../pages/checkout/ask-form.ts'
import { checkoutPage } from '../pages/checkout/page.ts'
import { outcomePage } from '../pages/outcome.ts'
import { problemPage } from '../pages/problem.ts'
import { testPage } from '../pages/test-mode/test-page.ts'

/** Everybody waits this long for the answer to an OKPay ID, so that how long it took tells nothing about the ID. */
const ANSWER_AFTER_MS = 300
const ASKED_A_MINUTE = 10
const OKPAY_ID = /^OK[0-9A-Z]{8}$/

/** Where a shop's customer sees what is to be paid and how; looking changes nothing, however often. */
const page = defineRoute({
  method: 'get',
  path: '/pay/:id',
  audience: 'people',
  run: async (call) => show((await visitOf(call)) ?? call),
})

/** Asks the person of an OKPay ID in their chat. Whether there is one, only their chat knows. */
const ask = defineRoute({
  method: 'post',
  path: '/pay/:id',
  audience: 'people',
  perMinute: ASKED_A_MINUTE,
  body: z.object({ okpay_id: z.string().max(200) }),
  async run(call) {
    const typed = call.body.okpay_id
    // What a Chinese keyboard writes at full width is the same ID.
    const okpayId = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
    if (!OKPAY_ID.test(okpayId)) return show(call, { came: 'malformed', typed })
    const answer = call.deps.core.askToPay({ token: call.params['id'] ?? '', okpayId })
    const [asked] = await Promise.all([answer, pause(ANSWER_AFTER_MS)])
    return asked.ok ? show(call, { came: 'asked' }) : noPage(call, asked.failure)
  },
})

async function show(call: Call, asked?: Asked): Promise<Reply> {
  const token = call.params['id'] ?? ''
  if (isTestToken(token)) {
    const test = await call.deps.core.readTestInvoice({ token })
    if (test.ok) return testPage(call, test.value)
  }
  const link = await call.deps.core.readPaymentLink({ token })
  return link.ok ? checkoutPage(call, link.value, asked) : noPage(call, link.failure)
}

function noPage(call: Call, failure: Failure): Reply {
  const { say, deps } = call
  const { code } = failure
  const refused = { status: PROBLEMS[code].status, tone: 'refused', code } as const
  if (failure.code === 'invoice_unknown')
    return outcomePage(call, {
      ...refused,
      title: say('checkout-unknown-title'),
      text: [say('checkout-unknown-text')],
      switchable: true,
    })
  if (failure.code !== 'too_many_requests') return problemPage(call, code)
  const minutes = Math.max(1, Math.ceil((failure.until.getTime() - deps.now().getTime()) / 60_000))
  const text = [say('too_many_requests-text', { minutes }), say('checkout-ask-otherwise')]
  return outcomePage(call, { ...refused, title: say('too_many_requests-title'), text })
}

export default [page, ask]
