import { WAITS } from '../operation.ts'

/** People are sent money, shops are paid: knowing one says nothing of the other. */
type Kind = 'send' | 'pay'

/** `since`: null while nothing has reached them. `cents`: what went there, or waits to, while they were new. */
type Acquaintance = { since: number | null; cents: number }
const STRANGER: Acquaintance = { since: null, cents: 0 }

/** Whom somebody has paid. Amounts are euro cents, moments milliseconds. */
export class Met {
  private readonly all = new Map<string, Acquaintance>()

  of(kind: Kind, who: number): Acquaintance {
    return this.all.get(`${kind} ${who}`) ?? STRANGER
  }

  /** After so many seconds they are new no more: of a stranger after all of them. */
  newFor(kind: Kind, who: number, now: number): number {
    const { since } = this.of(kind, who)
    return since === null ? WAITS.seconds : Math.max(0, WAITS.seconds - Math.floor((now - since) / 1_000))
  }

  /** Something goes there; what waits has not reached them. */
  pay(kind: Kind, who: number, cents: number, { now, waits }: { now: number; waits: boolean }): void {
    if (this.newFor(kind, who, now) === 0) return
    const { since, cents: before } = this.of(kind, who)
    this.all.set(`${kind} ${who}`, { since: since ?? (waits ? null : now), cents: before + cents })
  }

  /** What waited reached somebody: they are known since it was confirmed. */
  reach(who: number, at: number): void {
    const { since, cents } = this.of('send', who)
    this.all.set(`send ${who}`, { since: since ?? at, cents })
  }

  /** What waited came back. */
  takeBack(who: number, cents: number): void {
    const { since, cents: before } = this.of('send', who)
    this.all.set(`send ${who}`, { since, cents: Math.max(0, before - cents) })
  }
}
