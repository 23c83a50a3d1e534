import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { difference, sumOf } from '../rail/amount.ts'

/** A movement on OKPay's account with an institution, as the institution books it. The amount is canonical. */
export type Entry = {
  id: string
  rail: string
  account: string
  at: string
  currency: string
  amount: string
  out: boolean
  reference: string
  counterparty: string
  fee: boolean
}

export type NewEntry = Pick<Entry, 'rail' | 'account' | 'currency' | 'amount' | 'reference'> & {
  out?: boolean
  counterparty?: string | undefined
  fee?: boolean
}

/** What an institution can get wrong in its books, for who wants to see that found. */
export const MISTAKES = ['drop', 'double', 'amount', 'currency', 'reference', 'fee'] as const
export type Mistake = (typeof MISTAKES)[number]

/** The institutions' own books of OKPay's accounts: made of what moved there alone, whatever anybody was told. */
export type Book = {
  enter(entry: NewEntry): void
  /** A rail's entries, the oldest first. */
  of(rail: string): readonly Entry[]
  /** What OKPay has with a rail, by currency. */
  balances(rail: string): Record<string, string>
  /** Plants a mistake in the newest entry of a rail, or in the newest with this reference. Undefined where there is none. */
  err(rail: string, mistake: Mistake, reference?: string): Entry | undefined
}

/** @param file where they stay when the program stops; without one they do not */
export function openBook(now: () => Date, file?: string): Book {
  const entries = file ? kept(file) : []
  const save = () => {
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(entries))
    renameSync(`${file}.new`, file)
  }
  const of = (rail: string) => entries.filter((entry) => entry.rail === rail)
  const made = (entry: NewEntry): Entry => ({
    ...{ out: false, fee: false, ...entry, counterparty: entry.counterparty ?? '' },
    ...{ id: `E-${randomUUID()}`, at: now().toISOString() },
  })
  return {
    of,
    enter(entry) {
      entries.push(made(entry))
      save()
    },
    balances: (rail) =>
      Object.fromEntries(
        [...Map.groupBy(of(rail), ({ currency }) => currency)].map(([currency, some]) => [
          currency,
          balanceOf(some, currency),
        ]),
      ),
    err(rail, mistake, reference) {
      const at = entries.findLastIndex(
        (entry) => entry.rail === rail && !entry.fee && (!reference || entry.reference === reference),
      )
      const entry = entries[at]
      if (!entry) return undefined
      entries.splice(at, 1, ...mistaken(entry, mistake, made))
      save()
      return entry
    },
  }
}

/** What came in less what went out, canonical. */
export function balanceOf(entries: readonly Entry[], currency: string): string {
  const total = (out: boolean) =>
    sumOf(
      entries.filter((entry) => entry.out === out).map(({ amount }) => amount),
      currency,
    )
  return difference(total(false), total(true), currency)
}

function mistaken(entry: Entry, mistake: Mistake, made: (entry: NewEntry) => Entry): Entry[] {
  switch (mistake) {
    case 'drop':
      return []
    case 'double':
      return [entry, { ...entry, id: `E-${randomUUID()}` }]
    case 'amount':
      return [{ ...entry, amount: sumOf([entry.amount, leastOf(entry.amount)], entry.currency) }]
    case 'currency':
      return [{ ...entry, currency: entry.currency === 'USD' ? 'EUR' : 'USD' }]
    case 'reference':
      return [{ ...entry, reference: `${entry.reference.slice(0, -1)}?` }]
    case 'fee':
      return [entry, made({ ...entry, amount: leastOf(entry.amount), out: true, fee: true })]
  }
}

/** The smallest amount with as many decimals: 0.01 for 25.00. */
const leastOf = (amount: string): string =>
  `${amount
    .replace(/\d/g, '0')
    .slice(0, -1)
    .replace(/^0+(?=0|$)/, '')}1`

function kept(file: string): Entry[] {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}
