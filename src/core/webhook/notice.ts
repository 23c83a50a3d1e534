import type { DeliveryReason } from './views.ts'

/** How it stands with an endpoint that fails: its id in the API, its server, since when, why, and what has not arrived. */
type WebhookTrouble = { endpoint: string; host: string; at: Date; reason: DeliveryReason; waiting: number }

/** What a shop's owner is told of the addresses that are told what happens. */
export type WebhookNotice =
  /** A key of theirs named an address that is told what happens in their shop; `test`: what happens in test mode alone. */
  | { kind: 'webhook_added'; host: string; at: Date; test?: true }
  /** What is signed for an address is signed by another secret, or nobody is told there any more, or until it is on again. */
  | { kind: 'webhook_rotated' | 'webhook_removed' | 'webhook_off'; host: string; at: Date }
  /** It has not been reached since; `waiting`: events that have not arrived. */
  | ({ kind: 'webhook_failing' } & WebhookTrouble)
  /** Nothing is sent there any more from `until` on. */
  | ({ kind: 'webhook_ending'; until: Date } & WebhookTrouble)
  | ({ kind: 'webhook_disabled'; why: 'gone' | 'failing' } & WebhookTrouble)
