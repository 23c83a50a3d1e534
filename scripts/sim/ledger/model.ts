import type { PostStatus } from '../../../src/core/ledger/post.ts'
import type { Currency } from './operation.ts'

/** One movement between accounts that are called by names: "3", "3 held", "shop", "fee", "bank", "fx". */
export type Move = { from: string; to: string; minor: bigint; currency: Currency }

/** What is asked of the ledger. */
export type Entry = {
  id: string
  key: string
  moves: Move[]
  reverses?: string
  opens?: { id: string; backTo: string; due: boolean }
  closes?: string
}

/** One movement of an account, and what was there after it. */
export type Line = { minor: bigint; balance: bigint }

export type Held = { id: string; account: string; owner: string; minor: bigint; due: boolean; state: string }

const CAP = 10n ** 13n
const isFloored = (account: string): boolean => /^\d/.test(account) || account === 'shop'
const isHeld = (account: string): boolean => account.endsWith(' held')

/** The ledger's rules once more, in maps and loops. It has never heard of SQL, locks or sets. */
export class Model {
  readonly balances = new Map<string, bigint>()
  readonly posted = new Map<string, Entry>()
  readonly holds: Held[] = []
  /** What happened on each account, the oldest first. */
  readonly lines = new Map<string, Line[]>()
  /** Everything that was ever asked, refused or not: what `repeat` and `forge` point to. */
  readonly asked: Entry[] = []

  private readonly byKey = new Map<string, Entry>()
  private readonly reversals = new Map<string, Entry[]>()
  /** What is booked by the round that runs: only what was there before it can be reversed. */
  private fresh = new Set<string>()

  constructor(accounts: readonly string[]) {
    for (const account of accounts) this.balances.set(account, 0n)
  }

  /** What the ledger must answer to a round, one by one in its order. */
  post(entries: readonly Entry[]): PostStatus[] {
    const answered: [Entry, PostStatus][] = []
    this.fresh = new Set()
    for (const entry of entries) {
      answered.push([entry, this.known(entry) ?? twinFate(entry, answered) ?? this.decide(entry)])
      this.asked.push(entry)
    }
    return answered.map(([, answer]) => answer)
  }

  private known(entry: Entry): PostStatus | undefined {
    const byId = this.posted.get(entry.id)
    const byKey = this.byKey.get(entry.key)
    if (!byId && !byKey) return undefined
    return byId === byKey && byId && same(byId, entry) ? 'repeated' : 'conflict'
  }

  private decide(entry: Entry): PostStatus {
    const refused = this.shape(entry) ?? this.hold(entry) ?? this.reversal(entry)
    if (refused) return refused
    const after = new Map<string, bigint>()
    const balance = (account: string) => after.get(account) ?? this.balances.get(account) ?? 0n
    for (const { from, to, minor, currency } of entry.moves) {
      after.set(`${from} ${currency}`, balance(`${from} ${currency}`) - minor)
      after.set(`${to} ${currency}`, balance(`${to} ${currency}`) + minor)
      if (isFloored(from) && balance(`${from} ${currency}`) < 0n) return 'below_floor'
    }
    this.keep(entry)
    return 'posted'
  }

  /** Moves money, whatever is there. */
  move({ from, to, minor, currency }: Move): void {
    this.add(`${from} ${currency}`, -minor)
    this.add(`${to} ${currency}`, minor)
  }

  /** The same again, to be played on without touching this one. */
  copy(): Model {
    const copy = new Model([])
    for (const [account, balance] of this.balances) copy.balances.set(account, balance)
    for (const [account, lines] of this.lines) copy.lines.set(account, [...lines])
    for (const [id, entry] of this.posted) copy.posted.set(id, entry)
    for (const [key, entry] of this.byKey) copy.byKey.set(key, entry)
    for (const [id, entries] of this.reversals) copy.reversals.set(id, [...entries])
    copy.holds.push(...this.holds.map((held) => ({ ...held })))
    copy.asked.push(...this.asked)
    return copy
  }

  private keep(entry: Entry): void {
    for (const move of entry.moves) this.move(move)
    this.posted.set(entry.id, entry)
    this.byKey.set(entry.key, entry)
    this.fresh.add(entry.id)
    if (entry.reverses) this.reversals.set(entry.reverses, [...(this.reversals.get(entry.reverses) ?? []), entry])
    const held = this.holds.find(({ id }) => id === entry.closes)
    if (held) held.state = 'closed'
    const into = entry.moves.find(({ to }) => isHeld(to))
    if (entry.opens && into) {
      const { id, backTo: owner, due } = entry.opens
      this.holds.push({ id, account: into.to, owner, minor: into.minor, due, state: 'open' })
    }
  }

  private shape({ moves }: Entry): PostStatus | undefined {
    if (moves.length === 0) return 'invalid'
    for (const { from, to, minor, currency } of moves) {
      if (minor < 1n || minor > CAP || from === to) return 'invalid'
      if (!this.balances.has(`${from} ${currency}`) || !this.balances.has(`${to} ${currency}`)) return 'no_account'
    }
    return undefined
  }

  private hold({ moves, opens, closes }: Entry): PostStatus | undefined {
    const isTaken = this.holds.some(({ id }) => id === opens?.id)
    if (opens && (isTaken || moves.filter(({ to }) => isHeld(to)).length !== 1)) return 'hold_closed'
    if (!closes) return undefined
    const held = this.holds.find(({ id, state }) => id === closes && state !== 'closed')
    const out = moves.filter(({ from }) => from === held?.account).reduce((sum, { minor }) => sum + minor, 0n)
    return held && out === held.minor ? undefined : 'hold_closed'
  }

  private reversal({ moves, reverses }: Entry): PostStatus | undefined {
    if (!reverses) return undefined
    const of = this.posted.get(reverses)
    if (!of || of.reverses || this.fresh.has(reverses)) return 'nothing_left'
    const back = this.reversals.get(reverses) ?? []
    for (const currency of new Set(moves.map((move) => move.currency))) {
      const given = back.reduce((sum, entry) => sum + moved(entry.moves, currency), moved(moves, currency))
      if (given > moved(of.moves, currency) || moved(of.moves, currency) === 0n) return 'nothing_left'
    }
    return undefined
  }

  private add(account: string, delta: bigint): void {
    const balance = (this.balances.get(account) ?? 0n) + delta
    this.balances.set(account, balance)
    const lines = this.lines.get(account)
    if (lines) lines.push({ minor: delta, balance })
    else this.lines.set(account, [{ minor: delta, balance }])
  }
}

/** What left its payers in a currency, and did not merely pass through. */
export function moved(moves: readonly Move[], currency: Currency): bigint {
  const net = new Map<string, bigint>()
  for (const move of moves.filter((each) => each.currency === currency)) {
    net.set(move.from, (net.get(move.from) ?? 0n) - move.minor)
    net.set(move.to, (net.get(move.to) ?? 0n) + move.minor)
  }
  return [...net.values()].reduce((sum, each) => (each > 0n ? sum + each : sum), 0n)
}

/** A repeat within the round shares the fate of the first, even where it could be paid by now. */
function twinFate(entry: Entry, earlier: readonly [Entry, PostStatus][]): PostStatus | undefined {
  const [first, fate] = earlier.find(([other]) => other.id === entry.id || other.key === entry.key) ?? []
  if (!first || !fate) return undefined
  if (!same(first, entry)) return 'conflict'
  return fate === 'posted' ? 'repeated' : fate
}

const same = (a: Entry, b: Entry): boolean => said(a) === said(b)

const said = (entry: Entry): string =>
  JSON.stringify(entry, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
