/**
 * Text that is ready for Telegram's HTML mode. Nothing but `html`, `words.t` and `join` makes one, so nothing unescaped
 * reaches a card.
 */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Builds a message: every value is escaped, unless it is `Html` already. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html)[]): Html {
  const filled = values.map((value) => (value instanceof Html ? value.markup : escapeHtml(String(value))))
  return new Html(String.raw({ raw: parts }, ...filled))
}

/** Puts paragraphs or lines under each other and leaves out what is missing. */
export const join = (lines: readonly (Html | null | undefined | false | '')[], between = '\n'): Html =>
  new Html(lines.flatMap((line) => (line ? [line.markup] : [])).join(between))
