import { type Html, html } from '../kit/html.ts'

/** What stands between two backticks is what a program says. */
export const withCode = (text: string): Html[] =>
  text.split('`').map((part, place) => (place % 2 ? html`<code>${breakable(part)}</code>` : html`${part}`))

/** A name that a narrow column breaks after an underscore, a dot, a slash or before a capital, and never inside a word. */
export const breakable = (name: string): Html[] =>
  name
    .split(/(?<=[_./])(?=[A-Za-z{])|(?<=[a-z])(?=[A-Z])/)
    .map((part, place) => html`${place > 0 && html`<wbr>`}${part}`)
