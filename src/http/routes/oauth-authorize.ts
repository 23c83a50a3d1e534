import type { Failure } from '#core'
import { PROBLEMS } from '../kit/problems.ts'
import { qrSvg } from '../kit/qr-svg.ts'
import { json, problem, type Reply, redirect, seeOther } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { againPath, connectDeepLink, connectPath, sentBackTo } from '../pages/connect/addresses.ts'
import { connectPage } from '../pages/connect/page.ts'
import { outcomePage } from '../pages/outcome.ts'
import { problemPage } from '../pages/problem.ts'
import { supportWay } from '../pages/ways.ts'

/** Visits begun a minute from one address; a page that waits asks every two seconds. */
const BEGUN_A_MINUTE = 60
const ASKED_A_MINUTE = 600

/** What an app may say once at the most. */
const SAID = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'code_challenge', 'code_challenge_method']

/** Where an app sends somebody who is to connect OKPay (RFC 6749, RFC 7636); everything is looked at before anything is shown. */
const begin = defineRoute({
  method: 'get',
  path: '/oauth/authorize',
  audience: 'people',
  perMinute: BEGUN_A_MINUTE,
  async run(call) {
    const said = new URL(call.path, 'http://here').searchParams
    const of = (name: string) => said.get(name)
    // What is there twice could be read in two ways.
    const twice = SAID.some((name) => said.getAll(name).length > 1)
    const begun = await call.deps.core.beginConnect({
      ...{ clientId: of('client_id'), redirectUri: of('redirect_uri'), scope: of('scope'), state: of('state') },
      ...{ challenge: of('code_challenge'), method: of('code_challenge_method'), browser: call.csrf },
      responseType: twice ? null : of('response_type'),
    })
    if (!begun.ok) return failed(call, begun.failure)
    if ('token' in begun.value) return seeOther(`${connectPath(begun.value.token)}?lang=${call.locale}`)
    return redirect(sentBackTo(begun.value, call.deps.publicUrl))
  },
})

/** Where they wait until they have answered in the chat. */
const page = defineRoute({
  method: 'get',
  path: '/oauth/authorize/:id',
  audience: 'people',
  async run(call) {
    const token = call.params['id'] ?? ''
    const visit = await call.deps.core.getConnect({ token })
    return visit.ok ? connectPage(call, token, visit.value) : failed(call, visit.failure)
  },
})

/** How it stands, for the page that waits. Nothing in it says who answered. */
const state = defineRoute({
  method: 'get',
  path: '/oauth/authorize/:id/state',
  audience: 'machines',
  perMinute: ASKED_A_MINUTE,
  async run({ deps, params, requestId }) {
    const visit = await deps.core.getConnect({ token: params['id'] ?? '' })
    return visit.ok ? json(200, { state: visit.value.standing }) : problem(visit.failure.code, { requestId, deps })
  },
})

/** The code a phone's camera reads: it opens the card in Telegram. */
const qr = defineRoute({
  method: 'get',
  path: '/oauth/authorize/:id/qr.svg',
  audience: 'machines',
  perMinute: ASKED_A_MINUTE,
  async run({ deps, params, requestId }) {
    const token = params['id'] ?? ''
    const visit = await deps.core.getConnect({ token })
    if (!visit.ok) return problem(visit.failure.code, { requestId, deps })
    return { status: 200, type: 'image/svg+xml', body: qrSvg(connectDeepLink(deps.telegramUrl, token)) }
  },
})

/** Back to the app, with a code or with why not; only in the browser in which it began. */
const back = defineRoute({
  method: 'get',
  path: '/oauth/authorize/:id/back',
  audience: 'people',
  async run(call) {
    const done = await call.deps.core.finishConnect({ token: call.params['id'] ?? '', browser: call.csrf })
    return done.ok ? redirect(sentBackTo(done.value, call.deps.publicUrl)) : failed(call, done.failure)
  },
})

/** S73, S74, S75: what went wrong, what to check, and the way on. */
function failed(call: Call, failure: Failure): Reply {
  const { say, locale } = call
  const { code } = failure
  if (failure.code !== 'connect_failed' && failure.code !== 'connect_auth_failed') return problemPage(call, code)
  const { why, again } = failure
  const help = { label: say('connect-page-help'), href: `/help/connect-failed?lang=${locale}` }
  const once = again && { label: say('connect-page-again'), href: againPath(again, locale) }
  return outcomePage(call, {
    ...{ status: PROBLEMS[code].status, tone: 'refused', code, title: say(`${code}-title`), switchable: false },
    // What the shop gave up, or never had, does not come by beginning once more.
    text: [say(`connect-page-why-${why}`), ...(why === 'app' ? [] : [say('connect-page-check')])],
    onward: once ?? help,
    ways: [...(once ? [help] : []), supportWay(call, code)],
  })
}

export default [begin, page, state, qr, back]
