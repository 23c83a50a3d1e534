import type { Money } from '../money/money.ts'
import type { ChargeRefusal, ConnectionEnd } from './views.ts'

/** What a person is told of the apps they connected, and a shop's owner of the shop's own. */
export type ConnectionNotice =
  /** An app may pay from their wallet now, until then. */
  | { kind: 'connection_granted'; connection: string; shop: string; until: Date }
  /** It did; what of its budget is left today. */
  | { kind: 'connection_paid'; connection: string; shop: string; amount: Money; reference: string; left: Money }
  /** It wanted to and has to ask: the link by which the person pays it themselves. */
  | { kind: 'connection_asks'; connection: string; shop: string; amount: Money; link: string }
  /** `also`: what would refuse it as well, once the money is there. */
  | {
      kind: 'connection_refused'
      connection: string
      shop: string
      amount: Money
      why: ChargeRefusal
      also?: ChargeRefusal
    }
  /** An app of the shop can send people back there now. */
  | { kind: 'connect_app_address'; address: string; at: Date }
  | { kind: 'connection_ended'; shop: string; why: ConnectionEnd }
