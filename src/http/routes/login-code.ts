import { z } from 'zod'
import type { Failure } from '#core'
import { deviceOf } from '../kit/device.ts'
import { momentText } from '../kit/moment-text.ts'
import { type Reply, seeOther } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { codePage, forPayment, welcome } from '../pages/login-code.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage } from '../pages/refusal.ts'
import { loginWay, supportWay } from '../pages/ways.ts'

/** The second half of a login: the code of the authenticator, or a recovery code (S59). */
export default defineRoute({
  method: 'post',
  path: '/login/code',
  audience: 'people',
  body: z.object({ pending: z.string().max(128), code: typedCode, pay: forPayment }),
  async run(call) {
    const { deps, header, body } = call
    const { pay, ...typed } = body
    const opened = await deps.core.logInWithCode({ ...typed, device: deviceOf(header('user-agent')) })
    if (!opened.ok) return refused(call, { pending: typed.pending, pay }, opened.failure)
    // The core asks for one code only; were it another time, the same page would come again.
    return opened.value.state === 'open'
      ? welcome(call, opened.value, pay)
      : codePage(call, { pending: opened.value.pending, pay })
  },
})

function refused(call: Call, waiting: { pending: string; pay: string | undefined }, failure: Failure): Reply {
  const { say, locale } = call
  if (failure.code === 'code_invalid') {
    const { triesLeft } = failure
    return codePage(
      call,
      waiting,
      triesLeft === null ? say('two-factor-missing') : say('login-code-wrong', { tries: triesLeft }),
    )
  }
  if (failure.code === 'code_used') return codePage(call, waiting, say('login-code-used'))
  if (failure.code === 'auth_locked') {
    const text = [say('login-code-locked', { until: momentText(failure.until, locale) })]
    return refusalPage(call, failure.code, { text, onward: loginWay(call), ways: [supportWay(call, 'login')] })
  }
  if (failure.code === 'card_number') return problemPage(call, failure.code)
  // Its five minutes are over, or the password was changed meanwhile: from the beginning.
  return seeOther(`/login?lang=${locale}&ended=1${waiting.pay ? `&pay=${waiting.pay}` : ''}`)
}
