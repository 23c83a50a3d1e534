import { EXPLAINS } from '../../../help/index.ts'
import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'

const isExplained = (code: string): code is keyof typeof EXPLAINS => Object.hasOwn(EXPLAINS, code)

/** A refusal's code; where an answer of the help explains it, it leads there. */
export function explained({ locale }: Pick<Call, 'locale'>, code: string): Html {
  const name = isExplained(code) ? EXPLAINS[code] : undefined
  return name ? html`<a href="/help/${name}?lang=${locale}">${code}</a>` : html`${code}`
}
