import type { Money } from '../money/money.ts'
import type { ChargeRefusal, ConnectionEnd } from './views.ts'

/** What a person is told of the apps they connected. */
export type ConnectionNotice =
  /** An app may pay from their wallet now, until then. */
  | { kind: 'connection_granted'; connection: string; shop: string; until: Date }
  /** It did; what of its budget is left today. */
  | { kind: 'connection_paid'; connection: string; shop: string; amount: Money; reference: string; left: Money }
  /** It wanted to and has to ask: the link by which the person pays it themselves. */
  | { kind: 'connection_asks'; connection: string; shop: string; amount: Money; link: string }
  | { kind: 'connection_refused'; connection: string; shop: string; amount: Money; why: ChargeRefusal }
  | { kind: 'connection_ended'; shop: string; why: ConnectionEnd }
