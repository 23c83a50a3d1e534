import { momentOf } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Actor } from '../people/views.ts'
import { entriesOf } from './history-entries.ts'
import { type HistoryRow, type Place, rowsOf } from './history-rows.ts'
import type { HistoryPage } from './views.ts'

const PAGE_MAX = 50

/**
 * What happened on an account, newest first. A cursor is `<` or `>` with the moment and reference it stands at; one that
 * we did not write, for it also stands in addresses, is the first page.
 */
export const getHistory: UseCase<{ actor: Actor; cursor?: string; limit: number }, HistoryPage> = async (
  scope,
  input,
) => {
  const { user: me } = await viewerOf(scope, input.actor)
  refuseLockedChat(me)
  const limit = Math.min(input.limit, PAGE_MAX)
  const { direction, place } = placeOf(input.cursor ?? '')
  const newer = direction === '>'
  const rows = await rowsOf(scope, me, { ...(place && { place }), newer, limit: limit + 1 })
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

// Years are those of a database, which knows fewer than a `Date`.
function placeOf(cursor: string): { direction?: string; place?: Place } {
  const [, direction, at = '', reference] = /^([<>])([12]\d{3}-[^|]+)\|([\w-]+)$/.exec(cursor) ?? []
  return direction && reference && momentOf(at) ? { direction, place: { at, reference } } : {}
}
