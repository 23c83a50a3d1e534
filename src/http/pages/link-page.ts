import { z } from 'zod'
import type { Failure, FailureCode, LinkPurpose, LinkView, Locale, Result } from '#core'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply } from '../kit/reply.ts'
import { type Call, defineRoute, type Route, type Say } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { type FirstScreen, firstScreen } from './first-screen.ts'
import { linkProblemPage } from './link-problem.ts'
import { outcomePage } from './outcome.ts'
import { otherWays, type Way } from './ways.ts'

/**
 * `open` asks what the link is for and changes nothing; `submit` consumes it. Both are POSTs with the token in the
 * body: it stays out of addresses, and so out of logs, histories and previews.
 */
const linkForm = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'first', 'submit']),
  password: z.string().max(4096).optional(),
  repeated: z.string().max(4096).optional(),
  old: z.string().max(4096).optional(),
  email: z.string().max(320).optional(),
  code: typedCode.optional(),
  statement: z.string().max(4096).optional(),
  number: typedCode.optional(),
})

export type LinkForm = z.output<typeof linkForm>
type Given = { email: string; statement: string }

const NOTHING: Given = { email: '', statement: '' }

/** Why the last try was refused, in words; `lacking`: it was sent without what cannot be left out. */
export type Refusal = { code: FailureCode | 'lacking'; reason: string }

type LinkPage = {
  path: string
  purpose: LinkPurpose
  scripts?: readonly string[]
  /** What is asked on a screen of its own before the form is shown. */
  first?: FirstScreen
  /** The inside of the form; `refusal` is why the last try was refused, `given` what was typed then, without secrets. */
  fields(call: Call, link: LinkView, refusal: Refusal | undefined, given: Given): Html
  /** What stands below the form: another one, say. */
  below?(call: Call, token: string): Html
  /** Says what a form was sent without: nothing is counted then, and the link not used up. */
  lacks?(form: LinkForm, say: Say): string | undefined
  consume(call: Call, form: LinkForm): Promise<Result<{ locale: Locale }>>
  /** Says why the form has to be filled in again; undefined when the failure ends the matter. */
  again?(failure: Failure, say: Say): string | undefined
  /** Where the button leads once it is done, if not back to the chat. */
  onward?(call: Call): Way
  /** Other ways, on every screen of the page. */
  ways?(call: Call): readonly Way[]
}

/** A page behind a one-time link. Texts are `<purpose>-...` in `pages.ftl`. */
export function defineLinkPage(page: LinkPage): Route[] {
  return [
    defineRoute({ method: 'get', path: page.path, audience: 'people', run: (call) => doorstep(call, page) }),
    defineRoute({
      method: 'post',
      path: page.path,
      audience: 'people',
      body: linkForm,
      run: (call) => STEPS[call.body.step](call, page, call.body),
    }),
  ]
}

/** What a link opens: nothing yet. A script takes the token out of the address and hands it over; a crawler stops here. */
export function doorstep(call: Call, { path, ways }: Pick<LinkPage, 'path' | 'ways'>): Reply {
  const { say, csrf, locale } = call
  const back = html`<p class="actions"><a class="button" href="${call.deps.chatUrl}">${say('back-to-chat')}</a></p>`
  const content = html`
    <section class="card">
      <h1>${say('doorstep-title')}</h1>
      <div id="stuck" class="late"><p>${say('doorstep-no-script')}</p>${back}</div>
      <div id="incomplete" hidden><p>${say('doorstep-incomplete')}</p>${back}</div>
      <form id="doorstep" method="post" action="${path}?lang=${locale}" hidden>
        <input type="hidden" name="csrf" value="${csrf}">
        <input type="hidden" name="step" value="open">
        <input type="hidden" name="token">
        <p>${say('doorstep-text')}</p>
        <p class="actions"><button class="button">${say('doorstep-continue')}</button></p>
      </form>
      ${otherWays(ways?.(call) ?? [])}
    </section>`
  return document(200, layout(call, { title: say('doorstep-title'), content, scripts: ['doorstep.js'] }))
}

/** The last try at the form; a failure is none where something was lacking. */
type Last = { failure: Failure | undefined; form: LinkForm }

async function ask(call: Call, page: LinkPage, token: string, last?: Last): Promise<Reply> {
  const link = await call.deps.core.readLink({ token, purpose: page.purpose })
  if (!link.ok) return linkProblemPage(call, page.purpose, link.failure)
  const { locale, phrase } = link.value
  const inTheirs = speaking(call, locale, phrase)
  const { say } = inTheirs
  const { first } = page
  if (first?.isDue(link.value)) return firstScreen(inTheirs, first, { ...page, token, isLacking: last !== undefined })
  const refusal = last && refusalOf(page, last, say)
  const content = html`
    <section class="card">
      <h1>${say(`${page.purpose}-title`)}</h1>
      <form method="post" action="${page.path}?lang=${locale}">
        <input type="hidden" name="csrf" value="${call.csrf}">
        <input type="hidden" name="step" value="submit">
        <input type="hidden" name="token" value="${token}">
        ${page.fields(inTheirs, link.value, refusal, last ? givenIn(last.form) : NOTHING)}
        <p class="actions"><button class="button">${say(`${page.purpose}-submit`)}</button></p>
      </form>
      ${page.below?.(inTheirs, token)}
      ${otherWays(page.ways?.(inTheirs) ?? [])}
    </section>`
  const sheet = { title: say(`${page.purpose}-title`), content, scripts: page.scripts ?? [] }
  return document(refusal ? 422 : 200, layout(inTheirs, sheet))
}

const STEPS: Record<LinkForm['step'], (call: Call, page: LinkPage, given: LinkForm) => Promise<Reply>> = {
  open: (call, page, { token }) => ask(call, page, token),
  first,
  submit,
}

/** Whatever was wrong there has ended the link; what was lacking is asked for again. */
async function first(call: Call, page: LinkPage, given: LinkForm): Promise<Reply> {
  const { token } = given
  if (page.first?.lacks(given)) return ask(call, page, token, { failure: undefined, form: given })
  const passed = await page.first?.consume(call, given)
  return !passed || passed.ok ? ask(call, page, token) : linkProblemPage(call, page.purpose, passed.failure)
}

async function submit(call: Call, page: LinkPage, given: LinkForm): Promise<Reply> {
  if (page.lacks?.(given, call.say) !== undefined)
    return ask(call, page, given.token, { failure: undefined, form: given })
  const result = await page.consume(call, given)
  if (result.ok) {
    const theirs = speaking(call, result.value.locale)
    const { say } = theirs
    const [title, text] = [say(`${page.purpose}-done`), [say(`${page.purpose}-done-text`)]]
    const onwards = { onward: page.onward?.(theirs), ways: page.ways?.(theirs) ?? [] }
    return outcomePage(theirs, { status: 200, tone: 'done', title, text, ...onwards })
  }
  const mayTryAgain = page.again?.(result.failure, call.say) !== undefined
  return mayTryAgain
    ? ask(call, page, given.token, { failure: result.failure, form: given })
    : linkProblemPage(call, page.purpose, result.failure)
}

function refusalOf(page: LinkPage, { failure, form }: Last, say: Say): Refusal | undefined {
  const reason = failure ? page.again?.(failure, say) : page.lacks?.(form, say)
  return reason === undefined ? undefined : { code: failure?.code ?? 'lacking', reason }
}

const givenIn = ({ email = '', statement = '' }: LinkForm): Given => ({ email, statement })

/**
 * The same call, answered in the language of the link's owner, and under the phrase they know us by where it asks for
 * something.
 */
export function speaking(call: Call, locale: Locale, phrase: string | null = null): Call {
  return { ...call, locale, phrase, say: (key, args) => call.deps.texts(locale, key, args) }
}
