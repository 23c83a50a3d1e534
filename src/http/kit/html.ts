/** Markup that is safe to send: made only by `html`, which escapes every value put into it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | undefined | false

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Writes markup. Texts and numbers are escaped where they land; nothing (null, false) leaves nothing. */
export function html(literals: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(literals.reduce((written, literal, at) => written + render(values[at - 1]) + literal))
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(render).join('')
  return escapeHtml(String(value))
}
