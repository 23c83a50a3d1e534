import { z } from 'zod'
import type { Failure } from '#core'
import type { Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { doorstep, speaking } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { changePage, secretPage, WEBHOOK_SECRET } from '../pages/webhook-secret.ts'

const fields = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'change']),
  password: z.string().max(4096).default(''),
  code: typedCode.default(''),
})
type Fields = z.output<typeof fields>

/** What the link out of the chat opens: nothing, until its script hands the token over. */
const door = defineRoute({
  method: 'get',
  path: WEBHOOK_SECRET,
  audience: 'people',
  run: (call) => doorstep(call, { path: WEBHOOK_SECRET }),
})

/** Where a webhook endpoint gets another secret, and it is shown once: in this page's answer and nowhere else. */
const page = defineRoute({
  method: 'post',
  path: WEBHOOK_SECRET,
  audience: 'people',
  body: fields,
  run: (call) => (call.body.step === 'open' ? open(call, call.body) : change(call, call.body)),
})

async function open(call: Call, { token }: Fields, refused?: Failure): Promise<Reply> {
  const offer = await call.deps.core.getWebhookOffer({ token })
  if (!offer.ok) return linkProblemPage(call, 'webhook_secret', offer.failure)
  return changePage(speaking(call, offer.value.locale, offer.value.phrase), { token, ...offer.value, refused })
}

async function change(call: Call, given: Fields): Promise<Reply> {
  const { token, password, code } = given
  const made = await call.deps.core.rotateByPage({ token, password, code })
  if (made.ok) return secretPage(speaking(call, made.value.locale), made.value)
  if (AGAIN.has(made.failure.code)) return open(call, given, made.failure)
  return linkProblemPage(call, 'webhook_secret', made.failure)
}

/** After these the form is asked again. */
const AGAIN: ReadonlySet<Failure['code']> = new Set<Failure['code']>(['auth_failed', 'code_invalid', 'code_used'])

export default [door, page]
