import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { entriesOf, type HistoryRow, rowsOf } from './history-rows.ts'
import type { HistoryPage } from './views.ts'

const PAGE_MAX = 50

/** What happened on an account, newest first. A cursor is `<` or `>` with the moment and reference it stands at. */
export const getHistory: UseCase<{ actor: ChatRef; cursor?: string; limit: number }, HistoryPage> = async (
  scope,
  input,
) => {
  const me = await actingUser(scope, input.actor)
  const limit = Math.min(input.limit, PAGE_MAX)
  const [, direction, at, reference] = /^([<>])([^|]+)\|(.+)$/.exec(input.cursor ?? '') ?? []
  const newer = direction === '>'
  const rows = await rowsOf(scope, me, { ...(at && reference ? { at, reference } : {}), newer, limit: limit + 1 })
  const page = newer ? rows.slice(0, limit).reverse() : rows.slice(0, limit)
  const more = rows.length > limit
  const entries = await entriesOf(scope, me, page)
  const [first, last] = [page[0], page.at(-1)]
  return {
    entries,
    older: last && (newer || more) ? cursorAt('<', last) : null,
    newer: first && direction && (newer ? more : true) ? cursorAt('>', first) : null,
  }
}

const cursorAt = (direction: '<' | '>', { at, reference }: HistoryRow): string =>
  `${direction}${at.toISOString()}|${reference}`
