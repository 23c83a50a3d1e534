import { z } from 'zod'
import type { Failure, Locale, NewRecoveryCodes, Result } from '#core'
import type { Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { doorstep, speaking } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { outcomePage } from '../pages/outcome.ts'
import { proofReason } from '../pages/proof-fields.ts'
import { refusalPage, waitMinutes } from '../pages/refusal.ts'
import { authenticatorPage, onceMorePage, type Wrong } from '../pages/two-factor/authenticator-page.ts'
import { choicesPage } from '../pages/two-factor/choices-page.ts'
import { codesPage } from '../pages/two-factor/codes-page.ts'
import { STEPS, TWO_FACTOR } from '../pages/two-factor/link-form.ts'

const fields = z.object({
  token: z.string().max(128),
  step: z.enum(STEPS),
  code: typedCode.default(''),
  /** A code of the second factor there is ... */
  proof: typedCode.optional(),
  /** ... or the password, while there is none. */
  password: z.string().max(4096).optional(),
})
type Fields = z.output<typeof fields>

/** What the link out of the chat opens: nothing, until its script hands the token over. */
const door = defineRoute({
  method: 'get',
  path: TWO_FACTOR,
  audience: 'people',
  run: (call) => doorstep(call, { path: TWO_FACTOR }),
})

/**
 * S58: where a second factor is switched on, moved, or switched off, and where recovery codes are made. The page's secrets
 * are in its answers only, and the link's token in the bodies of its forms.
 */
const page = defineRoute({
  method: 'post',
  path: TWO_FACTOR,
  audience: 'people',
  body: fields,
  run: (call) => DOING[call.body.step](call, call.body),
})

const DOING: Record<Fields['step'], (call: Call, given: Fields) => Promise<Reply>> = {
  open: (call, given) => open(call, given),
  async begin(call, { token }) {
    const begun = await call.deps.core.beginAuthenticator({ token })
    if (!begun.ok) return problem(call, begun.failure)
    return authenticatorPage(speaking(call, begun.value.locale, begun.value.phrase), begun.value, token)
  },
  async confirm(call, { token, code, proof, password }) {
    const confirmed = await call.deps.core.confirmAuthenticator({ token, code, proof: proof ?? password ?? '' })
    if (confirmed.ok) return kept(call, confirmed)
    return onceMore(call, token, proof !== undefined, confirmed.failure)
  },
  async renew(call, given) {
    const { token, code } = given
    const renewed = await call.deps.core.renewRecoveryCodes({ token, code })
    return renewed.ok ? kept(call, renewed) : open(call, given, renewed.failure)
  },
  async off(call, given) {
    const { token, code } = given
    const off = await call.deps.core.switchOffSecondFactor({ token, code })
    if (!off.ok) return open(call, given, off.failure)
    const theirs = speaking(call, off.value.locale)
    const [title, text] = [theirs.say('two-factor-off-done'), [theirs.say('two-factor-off-done-text')]]
    return outcomePage(theirs, { status: 200, tone: 'done', title, text })
  },
}

/** What the link leads to; with a failure, why its last step was refused. */
async function open(call: Call, { token, step }: Fields, refused?: Failure): Promise<Reply> {
  const found = await call.deps.core.getSecondFactor({ token })
  if (!found.ok) return problem(call, found.failure)
  if (!found.value.on) return DOING.begin(call, { token, step: 'begin', code: '' })
  const theirs = speaking(call, found.value.locale, found.value.phrase)
  const reason = refused && reasonOf(theirs, refused)
  if (refused && !reason) return problem(theirs, refused)
  return choicesPage(theirs, found.value, { token, ...(reason && { wrong: { step, reason } }) })
}

async function onceMore(call: Call, token: string, on: boolean, failure: Failure): Promise<Reply> {
  const found = await call.deps.core.getSecondFactor({ token })
  if (!found.ok) return problem(call, found.failure)
  const theirs = speaking(call, found.value.locale, found.value.phrase)
  const reason = reasonOf(theirs, failure)
  if (!reason) return problem(theirs, failure)
  // The code of the new app is not counted; what is counted is what proves whose account it is.
  const isNew = failure.code === 'code_invalid' && failure.triesLeft === null
  const field: Wrong['field'] = isNew ? 'code' : 'proof'
  return onceMorePage(theirs, { token, on, wrong: { field, reason } })
}

/** Why a code or a password was not taken; undefined when that ends the matter. */
function reasonOf({ say }: Call, failure: Failure): string | undefined {
  const isNew = failure.code === 'code_invalid' && failure.triesLeft === null
  return isNew ? say('two-factor-wrong-new') : proofReason(failure, say)
}

function problem(call: Call, failure: Failure): Reply {
  if (failure.code !== 'auth_locked') return linkProblemPage(call, 'second_factor', failure)
  const text = call.say('two-factor-locked', { minutes: waitMinutes(call, failure.until) })
  return refusalPage(call, failure.code, { text: [text] })
}

const kept = (call: Call, { value }: Extract<Result<NewRecoveryCodes>, { ok: true }>): Reply =>
  codesPage(speaking(call, value.locale as Locale), value.codes)

export default [door, page]
