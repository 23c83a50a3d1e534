import type { LinkPurpose, LinkView, Result } from '#core'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import type { LinkForm } from './link-page.ts'
import { otherWays, type Way } from './ways.ts'

/** What a link's page asks before anything else, on a screen of its own. Its texts are `<purpose>-first-...`. */
export type FirstScreen = {
  /** Whether it has not been answered yet. */
  isDue(link: LinkView): boolean
  /** @param isLacking whether it was just sent without what it asks for: that counts as no answer */
  fields(call: Call, isLacking: boolean): Html
  lacks(form: LinkForm): boolean
  /** Whatever it refuses ends the link. */
  consume(call: Call, form: LinkForm): Promise<Result<null>>
}

type Of = {
  path: string
  purpose: LinkPurpose
  token: string
  isLacking: boolean
  ways?(call: Call): readonly Way[]
}

export function firstScreen(call: Call, first: FirstScreen, of: Of): Reply {
  const { say, csrf, locale } = call
  const title = say(`${of.purpose}-first-title`)
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <form method="post" action="${of.path}?lang=${locale}">
        <input type="hidden" name="csrf" value="${csrf}">
        <input type="hidden" name="step" value="first">
        <input type="hidden" name="token" value="${of.token}">
        ${first.fields(call, of.isLacking)}
        <p class="actions"><button class="button">${say(`${of.purpose}-first-submit`)}</button></p>
      </form>
      ${otherWays(of.ways?.(call) ?? [])}
    </section>`
  return document(of.isLacking ? 422 : 200, layout(call, { title, content }))
}
