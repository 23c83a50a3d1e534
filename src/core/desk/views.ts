import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { CustomerBrief } from '../staff/views.ts'

/** What a transaction is, whichever table keeps it. */
export type TransactionKind = 'send' | 'pay' | 'topup' | 'exchange' | 'withdrawal' | 'refund'

/** How it stands, in the words that all tables share. `shown`: a card nobody has confirmed. */
export type TransactionState =
  | 'shown'
  | 'called_off'
  | 'expired'
  | 'waiting'
  | 'on_its_way'
  | 'in_review'
  | 'unknown'
  | 'done'
  | 'returned'
  | 'failed'

/** One amount that moved in the books: from an account of the chart to another, as `kind` and whose. */
export type PostingLine = { from: BookAccount; to: BookAccount; amount: Money }
/** `owner`: a customer's OKPay ID, a rail's code, or the house (null). */
export type BookAccount = { kind: string; owner: { okpayId: string } | { rail: string } | null }

/** A journal entry as staff read it. `reverses`: the entry it gives back. */
export type JournalLine = { id: string; kind: string; at: Date; reverses: string | null; postings: PostingLine[] }

/** A refund of a payment, in the shop's currency. */
export type RefundLine = { id: string; reference: string; state: string; amount: Money; at: Date }

/** What the risk rules said of it. */
export type RiskFinding = { outcome: string; reasons: string[]; ruleVersion: number; at: Date; open: boolean }

/** A transaction as staff see it: everything there is about it, its parties masked until a reason was given (ADM-05). */
export type TransactionCase = {
  /** Of the row that keeps it: an intent, a top-up, an exchange, a withdrawal or a refund. */
  id: string
  kind: TransactionKind
  reference: string
  state: TransactionState
  /** Why it failed or came back: a code. */
  reason: string | null
  createdAt: Date
  confirmedAt: Date | null
  amount: Money
  fee: Money
  /** What arrived where that is another currency. */
  arrives: { amount: Money; rate: string } | null
  /** Whose money went; of a top-up nobody's. */
  payer: CustomerBrief | null
  /** Whose it became; of a withdrawal nobody's. */
  payee: CustomerBrief | null
  /** The shop that was paid, or gave back. */
  shop: { id: string; name: string } | null
  rail: string | null
  /** What others call it: the shop's own number, the provider's, the payment link's. */
  references: { whose: 'shop' | 'provider' | 'attempt' | 'link' | 'payment'; value: string }[]
  risk: RiskFinding | null
  refunds: RefundLine[]
  /** What may still be given back of a payment; null where nothing ever is. */
  refundable: Money | null
  journals: JournalLine[]
  tickets: { number: number; state: string }[]
  /** Only with a reason: the parties' names in full, where it went, and what was written with it. */
  unmasked: {
    payer: string | null
    payee: string | null
    destination: string | null
    note: string | null
  } | null
}

/** A shop in one line. */
export type MerchantBrief = {
  shopId: string
  name: string
  category: string | null
  country: string | null
  state: 'open' | 'paused' | 'stopped' | 'closed'
  owner: CustomerBrief
}

/** What a shop sold in a currency in the last thirty days, and what of it was given back. */
export type MerchantSales = { currency: CurrencyCode; count: number; gross: Money; refunded: Money; refunds: number }

export type MerchantPage = { merchants: MerchantBrief[]; page: number; pages: number }

/** A shop as staff see it, its owner masked until a reason was given. */
export type MerchantCase = MerchantBrief & {
  level: number
  openedAt: Date
  repeats: boolean
  members: number
  sales: MerchantSales[]
  /** Of the same thirty days: payments, and how many of them something was given back of. */
  paid: number
  givenBack: number
  /** Requests for money back: open, taken to support, ever. */
  requests: { open: number; disputed: number; total: number }
  /** Where its servers are told: by host alone, for what follows may be theirs to keep. */
  endpoints: {
    id: string
    host: string
    live: boolean
    state: string
    failingSince: Date | null
    lastError: string | null
    waiting: number
  }[]
  keys: { live: number; test: number }
  unmasked: { owner: string; email: string; phone: string } | null
}

/** Who did something, as the trail names them: staff by name, customers by OKPay ID, all else by what it is. */
export type AuditActorView =
  | { kind: 'staff'; name: string }
  /** Two of staff decided it: who asked, and who agreed. */
  | { kind: 'pair'; asked: string; agreed: string }
  | { kind: 'customer'; okpayId: string }
  | { kind: 'chat' | 'web' | 'api_key' | 'page'; id: string }
  | { kind: 'system' }

/** One row of the trail. `what`: its dotted action. `object`: what it happened to: an OKPay ID, a reference, a ticket. */
export type AuditLine = {
  id: string
  at: Date
  actor: AuditActorView
  action: string
  object: string
  /** In the words of whoever of staff gave it. */
  reason: string | null
  /** What else was noted, codes and counts: `code=limit_daily`. */
  detail: string[]
}

/**
 * A page of the trail, the newest first. `of`: whom or what it is about, as it was understood; null: everything. It may have
 * no line and still go on: what is between was the reader's own.
 */
export type AuditPage = {
  lines: AuditLine[]
  of: string | null
  /** Where the next older page begins; null at the end. */
  older: string | null
}
