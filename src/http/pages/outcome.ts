import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { explained } from './help/explained.ts'
import { chatWay, otherWays, type Way } from './ways.ts'

type Outcome = {
  status: number
  /** `done` and `refused` have a sign of their own; `plain` asks or tells. */
  tone: 'done' | 'refused' | 'plain'
  title: string
  /** Paragraphs. */
  text: readonly string[]
  /** Shown small, for whoever talks to support about it. */
  code?: string
  /** Where the button leads: back to the chat, unless something else helps first. */
  onward?: Way | undefined
  ways?: readonly Way[]
  /** Whether the page can be had in the other language, as layouts know it. */
  switchable?: boolean
}

const SIGNS = { done: 'M5 12.5 10 17.5 19 7', refused: 'M12 6.5v7M12 17.4v.1', plain: '' }

/** A page that says what came of something and where to go from there. */
export function outcomePage(call: Call, outcome: Outcome): Reply {
  const { status, tone, title, text, code, onward, ways = [], switchable = false } = outcome
  const { label, href } = onward ?? chatWay(call)
  const content = html`
    <section class="card">
      ${tone !== 'plain' && sign(tone)}
      <h1>${title}</h1>
      ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
      <p class="actions"><a class="button" href="${href}">${label}</a></p>
      ${otherWays(ways)}
      ${code && html`<p class="code">${explained(call, code)} · ${call.requestId}</p>`}
    </section>`
  return document(status, layout(call, { title, content, switchable }))
}

/** The sign at the head of what came of something. */
export function sign(tone: 'done' | 'refused'): Html {
  return html`<svg class="sign ${tone}" viewBox="0 0 24 24" width="44" height="44" aria-hidden="true"><path d="${SIGNS[tone]}"/></svg>`
}
