import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One file of the project: its path from the root, with slashes, and its text. */
export type SourceFile = { path: string; text: string }

/** One place that breaks a rule. */
export type Finding = { path: string; line: number; says: string }

/** A rule looks at the whole tree, so that it can also find what is missing. */
export type Rule = (files: readonly SourceFile[]) => Finding[]

const TEXT = /\.(ts|js|mjs|ftl|sql|css|html|md|json|prisma)$/

/** Every text file below the folders, as the rules see them. */
export function readTree(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => TEXT.test(path) && !path.includes('.tmp.'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  )
}

export const isScript = (file: SourceFile): boolean => /\.(ts|js|mjs)$/.test(file.path)

const trees = new WeakMap<SourceFile, ts.SourceFile>()

// Many rules walk the same files: each is parsed once.
function treeOf(file: SourceFile): ts.SourceFile {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  trees.set(file, tree)
  return tree
}

/** Walks the file's syntax, so that words in comments and strings are never taken for code. */
export function walk(file: SourceFile, visit: (node: ts.Node, line: number) => void): void {
  const tree = treeOf(file)
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
  const step = (node: ts.Node): void => {
    visit(node, lineOf(node))
    ts.forEachChild(node, step)
  }
  ts.forEachChild(tree, step)
}

/** A rule about single pieces of syntax: `says` answers what is wrong with a node, if anything. */
export function syntaxRule(applies: (path: string) => boolean, says: (node: ts.Node) => string | undefined): Rule {
  return (files) =>
    files
      .filter((file) => isScript(file) && applies(file.path))
      .flatMap((file) => {
        const findings: Finding[] = []
        walk(file, (node, line) => {
          const wrong = says(node)
          if (wrong) findings.push({ path: file.path, line, says: wrong })
        })
        return findings
      })
}

/** `a.b` of the node when it is a member of a plain name: `Date.now`, `process.env`. */
export function memberOf(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  return `${node.expression.text}.${node.name.text}`
}
