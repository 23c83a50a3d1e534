import { holdsCardNumber } from '#core'
import type { Asked } from './api-route.ts'

/**
 * The field of a request in which a card's number stands, as the request names it: `metadata.order`. A name that is one
 * is not said.
 */
export function cardNumberIn({ params, query, body }: Pick<Asked<unknown, unknown>, 'params' | 'query' | 'body'>) {
  return pathIn({ ...params, ...(query as object), ...(body as object) })?.join('.')
}

function pathIn(value: unknown): string[] | undefined {
  if (typeof value === 'string') return holdsCardNumber(value) ? [] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, within] of Object.entries(value)) {
    if (holdsCardNumber(name)) return []
    const path = pathIn(within)
    if (path) return [name, ...path]
  }
  return undefined
}
