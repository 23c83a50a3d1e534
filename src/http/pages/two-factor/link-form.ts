import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'
import { form } from '../form.ts'

export const TWO_FACTOR = '/two-factor'

/** What a page behind the link may ask for next. */
export const STEPS = ['open', 'begin', 'confirm', 'renew', 'off'] as const
export type LinkStep = (typeof STEPS)[number]

/** A form that carries the link's token on, in its body, and says which step it is. */
export const linkForm = (call: Call, token: string, step: LinkStep, inside: Html): Html =>
  form(
    call,
    TWO_FACTOR,
    html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="${step}">${inside}`,
  )
