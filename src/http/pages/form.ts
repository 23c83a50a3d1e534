import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/** A form of ours: it carries the proof that it is, and is answered in the language it was shown in. */
export const form = ({ csrf, locale }: Call, path: string, inside: Html): Html => html`
  <form method="post" action="${path}?lang=${locale}">
    <input type="hidden" name="csrf" value="${csrf}">
    ${inside}
  </form>`
