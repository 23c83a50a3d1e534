import type { HelpFigureName } from '#core'
import { type Article, type Block, LIBRARY, type Span } from '../../help/index.ts'
import { type Card, link, open } from '../card/card.ts'
import { type Html, html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

type Figure = (name: HelpFigureName) => string

/** One answer, and what can be said to it: that it helped, or that a person has to. */
export function articleCard(scene: Scene, article: Article, figure: Figure): Card {
  const { words, publicUrl } = scene
  const { name, title, topic } = article
  const page = `${publicUrl}/help/${name}?lang=${words.locale}`
  return {
    text: join([html`<b>${title}</b>`, textOf(scene, article.blocks, figure), words.t('help-did-it')], '\n\n'),
    buttons: [
      [
        open(words.label('help-yes-button'), 'help-rate', { name, helped: 'yes' }),
        open(words.label('help-no-button'), 'help-rate', { name, helped: 'no' }),
      ],
      [open(words.label(`help-topic-${topic}`), 'help-topic', { topic }), open(words.label('help-all-button'), 'help')],
      [link(words.label('help-page-button'), page), open(words.label('home-button'), 'home')],
    ],
  }
}

/** A row for each answer. */
export const articleRows = (articles: readonly Article[]) =>
  articles.map(({ name, title }) => [open(title, 'help-article', { name })])

/** What words that were typed may have meant: the answers that fit them best. */
export const foundFor = ({ words }: Pick<Scene, 'words'>, query: string): Article[] =>
  LIBRARY.search(query.slice(0, 200), words.locale)

function textOf(scene: Scene, blocks: readonly Block[], figure: Figure): Html {
  const lines = blocks.map(({ kind, spans }, at) => {
    const line = spans.reduce((written, span) => html`${written}${spanOf(scene, span, figure)}`, html``)
    const follows = kind === 'item' && blocks[at - 1]?.kind === 'item'
    return html`${at === 0 ? '' : follows ? '\n' : '\n\n'}${kind === 'item' ? '• ' : ''}${line}`
  })
  return join(lines, '')
}

function spanOf({ words, publicUrl }: Scene, span: Span, figure: Figure): Html {
  switch (span.kind) {
    case 'bold':
      return html`<b>${span.text}</b>`
    case 'code':
      return html`<code>${span.text}</code>`
    case 'figure':
      return html`${figure(span.name)}`
    case 'link':
      return html`<a href="${`${publicUrl}${span.path}?lang=${words.locale}`}">${span.text}</a>`
    default:
      return html`${span.text}`
  }
}
