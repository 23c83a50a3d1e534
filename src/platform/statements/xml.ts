import sax from 'sax'
import { StatementProblem } from '#core'
import { textOf } from './text.ts'

/** An element with what is in it; its name without a prefix. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** Only the five entities of XML are known. */
const OPTIONS = { strictEntities: true, position: false }

const DEPTH_MAX = 24
const TEXT_MAX = 2_000
/** An entry may list the payments of a batch. */
const NODES_MAX = 200_000

/**
 * The elements right below each `within`, one after the other as they end, and `null` where a `within` ends. What a
 * document type could bring (entities, other files) is refused before anything of it is read; so is what is deeper,
 * longer or larger than a statement can be.
 */
export async function* elementsWithin(bytes: AsyncIterable<Uint8Array>, within: string): AsyncGenerator<Node | null> {
  const found: (Node | null)[] = []
  const parser = sax.parser(true, OPTIONS)
  const path: Node[] = []
  let depth = 0
  let inside = 0
  let nodes = 0
  const refuse = (message: string): never => {
    throw new StatementProblem('forbidden', message)
  }
  parser.onerror = () => {
    throw new StatementProblem('malformed', 'not well-formed XML')
  }
  parser.ondoctype = () => refuse('a document type')
  parser.onsgmldeclaration = () => refuse('a declaration')
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') refuse('a processing instruction')
    const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)["']/i.exec(body) ?? []
    if (encoding.toLowerCase() !== 'utf-8') throw new StatementProblem('not_utf8', 'another encoding than UTF-8')
  }
  parser.onattribute = ({ value }) => {
    if (value.length > TEXT_MAX) refuse('an attribute is too long')
  }
  parser.onopentag = ({ name: whole, attributes }) => {
    const name = whole.slice(whole.indexOf(':') + 1)
    if (++depth > DEPTH_MAX) refuse('too deep')
    if (inside > 0) {
      if (++nodes > NODES_MAX) refuse('an entry is too large')
      path.push({ name, attributes: attributes as Record<string, string>, children: [], text: '' })
    } else if (name === within) inside = depth
  }
  const write = (text: string) => {
    const at = path.at(-1)
    if (!at) return
    at.text += text
    if (at.text.length > TEXT_MAX) refuse('a text is too long')
  }
  parser.ontext = write
  parser.oncdata = write
  parser.onclosetag = () => {
    const node = path.pop()
    const parent = path.at(-1)
    if (node && parent) parent.children.push(node)
    else if (node) {
      nodes = 0
      found.push(node)
    } else if (depth === inside) {
      inside = 0
      found.push(null)
    }
    depth--
  }
  for await (const text of textOf(bytes)) {
    parser.write(text)
    yield* found.splice(0)
  }
  parser.close()
  yield* found.splice(0)
}

/** The first element at this path below another, undefined where there is none. */
export function below(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, name) => at?.children.find((child) => child.name === name), node)
}

/** Its text, trimmed; empty where there is none. */
export const textBelow = (node: Node | undefined, ...path: string[]): string => below(node, ...path)?.text.trim() ?? ''

/** All elements of this name right below. */
export const allBelow = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((child) => child.name === name) ?? []
