import type { HelpFigureName } from '#core'
import { type Article, type Block, figureText, type Span } from '../../../help/index.ts'
import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'

type Figure = (name: HelpFigureName) => string

/** Every figure of the help in the reader's words; null while the core cannot say them. */
export async function figuresOf({ deps, locale }: Call): Promise<Figure | null> {
  const figures = await deps.core.getHelpFigures({})
  return figures.ok ? (name) => figureText(figures.value[name], locale) : null
}

/** What an answer says: paragraphs, and what stands in a list. */
export function answerText(call: Call, { blocks }: Article, figure: Figure): Html {
  const parts: Block[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else parts.push([block])
  }
  return html`${parts.map((part) => partOf(call, part, figure))}`
}

function partOf(call: Call, part: readonly Block[], figure: Figure): Html {
  const lines = part.map(({ spans }) => html`${spans.map((span) => spanOf(call, span, figure))}`)
  if (part[0]?.kind === 'item') return html`<ul class="said">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  return html`${lines.map((line) => html`<p>${line}</p>`)}`
}

function spanOf({ locale, deps }: Call, span: Span, figure: Figure): Html {
  switch (span.kind) {
    case 'bold':
      return html`<b>${span.text}</b>`
    case 'code':
      return html`<code>${span.text}</code>`
    case 'command':
      return html`<a href="${deps.chatUrl}"><code>${span.text}</code></a>`
    case 'link':
      return html`<a href="${span.path}?lang=${locale}">${span.text}</a>`
    case 'figure':
      return html`${figure(span.name)}`
    default:
      return html`${span.text}`
  }
}

/** Questions, each leading to its answer. */
export const questions = ({ locale }: Pick<Call, 'locale'>, articles: readonly Article[]): Html =>
  html`<ul class="questions">${articles.map(
    ({ name, title }) => html`<li><a href="/help/${name}?lang=${locale}">${title}</a></li>`,
  )}</ul>`

/** Looks for answers, without any script. */
export const searchForm = ({ say, locale }: Call, typed: string): Html => html`
  <form method="get" action="/help" role="search">
    <input type="hidden" name="lang" value="${locale}">
    <label for="q">${say('help-search')}</label>
    <span class="field">
      <input id="q" name="q" type="search" value="${typed}" maxlength="100" autocomplete="off" placeholder="${say('help-search-example')}">
      <button class="show">${say('help-search-submit')}</button>
    </span>
  </form>`
