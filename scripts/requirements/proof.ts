import type { Requirement } from './list.ts'
import { ID, type Title } from './titles.ts'

/** A requirement with the tests that count for it. */
export type Proven = Requirement & { tests: Title[] }

export type Judgement = {
  rows: Proven[]
  /** Has neither a test nor a reason. */
  bare: Proven[]
  /** Says "not yet", but a test names it. */
  stale: Proven[]
  /** Named by a test, but in no row. */
  unknown: string[]
  /** Stands in more than one row. */
  twice: string[]
}

/** Holds the list against the tests' titles. */
export function judge(list: readonly Requirement[], titles: readonly Title[]): Judgement {
  const rows = list.map((row) => ({ ...row, tests: titles.filter((title) => proves(title, row.id)) }))
  const known = new Set(list.map(({ id }) => id))
  const named = new Set(titles.flatMap(({ title }) => idsIn(title)))
  return {
    rows,
    bare: rows.filter(({ tests, notYet }) => tests.length === 0 && notYet === ''),
    stale: rows.filter(({ tests, notYet }) => tests.length > 0 && notYet !== ''),
    unknown: [...named].filter((id) => !known.has(id)).sort(),
    twice: list.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
  }
}

// What a person can do is only shown from outside: by the chat, a page or the API.
const INSIDE = /^test\/(core|platform|support)\/|\.pure\.test\.ts$/

function proves({ file, title }: Title, id: string): boolean {
  if (/^S\d/.test(id) && INSIDE.test(file)) return false
  return idsIn(title).includes(id)
}

const idsIn = (title: string): string[] => title.match(ID) ?? []
