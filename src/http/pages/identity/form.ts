import type { Failure, IdentityView } from '#core'
import { html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { momentText } from '../../kit/moment-text.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { speaking } from '../link-page.ts'
import { linkProblemPage } from '../link-problem.ts'
import { outcomePage } from '../outcome.ts'
import { supportWay } from '../ways.ts'
import { factFields, fileFields } from './fields.ts'
import { identityReason } from './reason.ts'

/** The form for what a link's owner is asked; `refused` is why the last try was not taken. */
export async function identityForm(call: Call, link: string, refused?: Failure): Promise<Reply> {
  const { core } = call.deps
  const known = await core.readLink({ token: link, purpose: 'identity' })
  if (!known.ok) return linkProblemPage(call, 'identity', known.failure)
  const theirs = speaking(call, known.value.locale, known.value.phrase)
  const begun = await core.beginIdentity({ actor: { link } })
  if (!begun.ok || !begun.value.application) return nothingPage(theirs)
  const { application, accountName } = begun.value
  const { say, locale, csrf } = theirs
  const reason = refused && identityReason(refused, say)
  const first = application.level === 1
  const title = say('idp-title', { level: application.level })
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('idp-whose', { name: accountName })}</p>
      <p>${first ? say('idp-1-text') : say('idp-2-text')}</p>
      ${reason && html`<p class="reason" role="alert">${reason}</p>`}
      <form method="post" action="/identity${first ? '' : '/files'}?lang=${locale}" ${!first && html`enctype="multipart/form-data"`}>
        <input type="hidden" name="csrf" value="${csrf}">
        <input type="hidden" name="step" value="submit">
        <input type="hidden" name="token" value="${link}">
        ${first ? factFields(theirs, application, accountName) : fileFields(theirs, application)}
        <p class="actions"><button class="button">${say('idp-submit')}</button></p>
      </form>
    </section>`
  return document(reason ? 422 : 200, layout(theirs, { title, content }))
}

/** What came of it: handed in, to be given again, or a link that is no good any more. */
export async function identityAnswer(call: Call, link: string, failure: Failure | IdentityView): Promise<Reply> {
  if ('code' in failure)
    return identityReason(failure, call.say) ? identityForm(call, link, failure) : linkProblem(call, failure)
  const { say } = call
  const dueAt = failure.application?.dueAt
  const text = [say('idp-done-text', { due: dueAt ? momentText(dueAt, call.locale) : '' })]
  return outcomePage(call, { status: 200, tone: 'done', title: say('idp-done'), text })
}

const linkProblem = (call: Call, failure: Failure): Reply =>
  failure.code === 'identity_not_open' ? nothingPage(call) : linkProblemPage(call, 'identity', failure)

const nothingPage = (call: Call): Reply =>
  outcomePage(call, {
    status: 409,
    tone: 'plain',
    title: call.say('idp-nothing'),
    text: [call.say('idp-nothing-text')],
    ways: [supportWay(call, 'identity')],
  })
