import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What was given back of an order; amounts in major units, "3.50". */
export type OrderRefund = { id: string; amount: string }

/** `waiting` until OKPay says otherwise, whatever a browser says. `payment`: the one that paid it. */
export type Order = {
  number: string
  at: string
  what: string
  total: string
  state: 'waiting' | 'paid' | 'over'
  invoice: string
  payUrl: string
  payment: string | null
  refunds: OrderRefund[]
}

/** The shop's account at OKPay: its key, and the endpoint where it is told. They belong to the address the shop had. */
export type Account = { origin: string; key: string; endpoint: string; secret: string }

type Kept = { account: Account | null; orders: Order[]; heard: string[] }

/** The shop's own books. */
export type ShopBooks = Kept & { save(): void }

/** @param file where they stay when the program stops; the key and the secret are in it, so it is its owner's to read */
export function openBooks(file: string): ShopBooks {
  const kept = read(file)
  return {
    ...kept,
    save() {
      const { account, orders, heard } = this
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify({ account, orders, heard }), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

function read(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return { account: null, orders: [], heard: [] }
  }
}
