import ts from 'typescript'

/** A requirement's id, as it stands in a test's title: S42, MNY-05, R-14. */
export const ID = /\b(?:S[1-9]\d?|R-\d{2}|[A-Z]{2,3}-\d{2})\b/g

/** A test as it is written: where, and its title below those of the groups it is in. */
export type Title = { file: string; title: string }

const TESTS = new Set(['test', 'it'])
const GROUPS = new Set(['describe', 'suite'])
const NOT_RUN = new Set(['skip', 'todo', 'fails'])

/** The titles of a test file's tests. What never runs (`skip`, `todo`) or must fail (`fails`) is left out. */
export function titlesOf(file: string, text: string): Title[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const titles: Title[] = []
  const look = (node: ts.Node, above: string): void => {
    const call = ts.isCallExpression(node) ? titled(node) : undefined
    if (call && !call.runs) return
    const title = call ? `${above}${call.title}` : above
    if (call && TESTS.has(call.name)) titles.push({ file, title })
    ts.forEachChild(node, (child) => look(child, call && GROUPS.has(call.name) ? `${title} > ` : above))
  }
  look(tree, '')
  return titles
}

function titled(call: ts.CallExpression): { name: string; title: string; runs: boolean } | undefined {
  const [first] = call.arguments
  const title = first && wordsOf(first)
  if (title === undefined) return undefined
  const { name, chain, table } = calleeOf(call.expression)
  if (!TESTS.has(name) && !GROUPS.has(name)) return undefined
  return { name, title: [title, ...table].join(' '), runs: !chain.some((link) => NOT_RUN.has(link)) }
}

// `test.skipIf(x).each([...])` is a chain of links upon `test`; the table of an `each` may hold ids of its own.
function calleeOf(callee: ts.Expression): { name: string; chain: string[]; table: string[] } {
  const chain: string[] = []
  const table: string[] = []
  let at = callee
  while (!ts.isIdentifier(at)) {
    if (ts.isCallExpression(at)) {
      table.push(...at.arguments.flatMap(idsBelow))
      at = at.expression
    } else if (ts.isPropertyAccessExpression(at)) {
      chain.push(at.name.text)
      at = at.expression
    } else return { name: '', chain, table }
  }
  return { name: at.text, chain, table }
}

function idsBelow(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return node.text.match(ID) ?? []
  const ids: string[] = []
  ts.forEachChild(node, (child) => void ids.push(...idsBelow(child)))
  return ids
}

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
}
