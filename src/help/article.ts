import type { HelpFigureName } from '#core'
import type { Topic } from './topics.ts'

/** A piece of a line. `command`: typed in the chat; `link`: one of our own pages, by its path. */
export type Span =
  | { kind: 'text' | 'bold' | 'code' | 'command'; text: string }
  | { kind: 'figure'; name: HelpFigureName }
  | { kind: 'link'; text: string; path: string }

export type Block = { kind: 'paragraph' | 'item'; spans: Span[] }

/** One answer of the help in one language. */
export type Article = {
  /** How it is called in addresses, in every language. */
  name: string
  topic: Topic
  /** The question, as a person would ask it. */
  title: string
  /** Other words by which it is looked for. */
  words: string
  /** Its place among those of its topic; the English file says it. */
  order: number
  blocks: Block[]
}

const PIECES =
  /\*\*(?<bold>[^*]+)\*\*|`(?<code>[^`]+)`|\{(?<figure>[\w-]+)\}|\[(?<label>[^\]]+)\]\((?<path>\/[^)]*)\)|(?<![\w/])\/(?<command>[a-z]+)\b/g

/**
 * Reads an answer: `# question`, lines `order:` and `words:`, then paragraphs and `- ` items with `**bold**`, `` `code` ``,
 * `/commands`, `[words](/page)` and `{figures}`.
 */
export function readArticle(name: string, topic: Topic, source: string): Article {
  const [head = '', ...paragraphs] = source.trim().split(/\n\s*\n/)
  const [title = '', ...facts] = head.split('\n')
  if (!title.startsWith('# ')) throw new Error(`the answer ${topic}/${name} has no question`)
  const fact = (key: string) =>
    facts
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? ''
  return {
    name,
    topic,
    title: title.slice(2).trim(),
    words: fact('words'),
    order: Number(fact('order') || 50),
    blocks: paragraphs.flatMap(blocksOf),
  }
}

function blocksOf(paragraph: string): Block[] {
  const lines = paragraph.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return lines.map((line) => ({ kind: 'item', spans: spansOf(line.slice(2)) }))
  return [{ kind: 'paragraph', spans: spansOf(lines.join(' ')) }]
}

function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let from = 0
  const words = (to: number) => {
    if (to > from) spans.push({ kind: 'text', text: line.slice(from, to) })
  }
  for (const { 0: whole, index, groups = {} } of line.matchAll(PIECES)) {
    words(index)
    spans.push(pieceOf(groups))
    from = index + whole.length
  }
  words(line.length)
  return spans
}

function pieceOf({ bold, code, figure, label, path, command }: Record<string, string | undefined>): Span {
  if (bold !== undefined) return { kind: 'bold', text: bold }
  if (code !== undefined) return { kind: 'code', text: code }
  if (figure !== undefined) return { kind: 'figure', name: figure as HelpFigureName }
  if (label !== undefined && path !== undefined) return { kind: 'link', text: label, path }
  return { kind: 'command', text: `/${command}` }
}

/** The figures an answer says. */
export const figuresIn = ({ blocks }: Article): HelpFigureName[] =>
  blocks.flatMap(({ spans }) => spans.flatMap((span) => (span.kind === 'figure' ? [span.name] : [])))

/** All of an answer as plain words, its figures left out. */
export const plainText = ({ blocks }: Article): string =>
  blocks.map(({ spans }) => spans.map((span) => (span.kind === 'figure' ? '' : span.text)).join('')).join('\n')
