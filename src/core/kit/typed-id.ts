/** What an id of the API names: an invoice, a payment, a refund, an event, a webhook endpoint, a payout, a connection. */
export type IdPrefix = 'inv' | 'pay' | 'ref' | 'evt' | 'whe' | 'po' | 'con'

const SHAPE = /^([a-z]{2,3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/

/** The name of a row in the API: what it is, before its id's 32 hexadecimal digits. */
export const typedId = (prefix: IdPrefix, id: string): string => `${prefix}_${id.replaceAll('-', '')}`

/** The id of the row such a name means; undefined for what is none of that kind. */
export function uuidOf(prefix: IdPrefix, name: string): string | undefined {
  const [, kind, ...parts] = SHAPE.exec(name) ?? []
  return kind === prefix ? parts.join('-') : undefined
}
