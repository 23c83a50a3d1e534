import { FluentResource } from '@fluent/bundle'
import type { SourceFile } from './source.ts'

type Pattern = Exclude<FluentResource['body'][number]['value'], null>
type Expression = Exclude<Exclude<Pattern, string>[number], string>

/** One string of a text file: a message, a term, or an attribute of one. */
export type Text = {
  path: string
  line: number
  key: string
  /** The names of what is put in, sorted. */
  variables: string[]
  /** Every wording it can take, with `fill` in place of each variable. */
  wordings(fill: string): string[]
}

/** The strings of a Fluent file, and the keys whose text could not be read (the runtime skips those in silence). */
export function readFluent(file: SourceFile): { texts: Text[]; unread: string[] } {
  const { body } = new FluentResource(file.text)
  const declared = [...file.text.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)].map(([, key = '']) => key)
  const read = new Set(body.map(({ id }) => id))
  const texts = body.flatMap(({ id, value, attributes }) => {
    const line = lineOf(file.text, id)
    const parts = Object.entries(attributes).map(([name, pattern]) => ({ key: `${id}.${name}`, pattern }))
    return [...(value === null ? [] : [{ key: id, pattern: value }]), ...parts].map(({ key, pattern }) => ({
      path: file.path,
      line,
      key,
      variables: [...new Set(variablesOf(pattern))].sort(),
      wordings: (fill: string) => wordings(pattern, fill),
    }))
  })
  return { texts, unread: declared.filter((key) => !read.has(key)) }
}

const lineOf = (text: string, id: string): number =>
  text.split('\n').findIndex((line) => new RegExp(`^${id} *=`).test(line)) + 1

function variablesOf(pattern: Pattern): string[] {
  return typeof pattern === 'string'
    ? []
    : pattern.flatMap((part) => (typeof part === 'string' ? [] : variablesIn(part)))
}

function variablesIn(part: Expression): string[] {
  if (part.type === 'var') return [part.name]
  if (part.type === 'select')
    return [...variablesIn(part.selector), ...part.variants.flatMap(({ value }) => variablesOf(value))]
  if (part.type === 'func' || part.type === 'term')
    return part.args.flatMap((arg) => (arg.type === 'narg' ? [] : variablesIn(arg)))
  return []
}

function wordings(pattern: Pattern, fill: string): string[] {
  if (typeof pattern === 'string') return [pattern]
  return pattern.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => tails(part, fill).map((tail) => head + tail)),
    [''],
  )
}

function tails(part: string | Expression, fill: string): string[] {
  if (typeof part === 'string') return [part]
  if (part.type === 'str') return [part.value]
  if (part.type === 'select') return part.variants.flatMap(({ value }) => wordings(value, fill))
  return [fill]
}
