import { loadFolder } from '../../load-folder.ts'
import { type Button, open } from '../card/card.ts'
import type { Offer, Subjects } from '../define/offer.ts'
import type { Scene, Turn } from '../turn.ts'

const load = <Kind extends keyof Subjects>(kind: Kind): Promise<Offer<Kind>[]> =>
  loadFolder<Offer<Kind>>(new URL(`../offers/${kind}/`, import.meta.url))

// Loaded here and not where offers are declared: each of them waits for that file.
const OFFERS: { readonly [Kind in keyof Subjects]: readonly Offer<Kind>[] } = {
  customer: await load('customer'),
  transaction: await load('transaction'),
  merchant: await load('merchant'),
  ticket: await load('ticket'),
}

/** The rows of buttons that this staff member has on a card about this subject. */
export function offerRows<Kind extends keyof Subjects>(
  { words, chat: { may } }: Pick<Scene, 'words'> & Pick<Turn, 'chat'>,
  kind: Kind,
  subject: Subjects[Kind],
): Button[][] {
  const offers: readonly Offer<Kind>[] = OFFERS[kind]
  const rows = new Map<number, Button[]>()
  for (const offer of offers.toSorted((one, other) => one.row - other.row || one.place - other.place)) {
    const seed = may.includes(offer.needs) ? offer.seed(subject) : null
    if (!seed) continue
    const label = typeof offer.label === 'string' ? offer.label : offer.label(subject)
    rows.set(offer.row, [...(rows.get(offer.row) ?? []), open(words.label(label), offer.action, seed, offer.style)])
  }
  return [...rows.values()]
}
