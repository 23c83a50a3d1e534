import type { PayoutState } from './views.ts'

/** What can happen to a withdrawal. */
export const PAYOUT_EVENTS = [
  'confirm', // its owner confirmed the card: the money is on hold
  'review', // its owner confirmed the card, and staff look at it first
  'release', // two of staff let it go
  'decline', // staff did not, or not in time; or what it was to be paid from was taken back
  'drop', // the card was put away
  'call_off', // its owner took it back before anybody began to send it
  'recognise', // a statement shows that it left, and a restored backup does not know
  'begin', // its key is written, and the provider is called
  'accept', // the provider has it
  'doubt', // nobody can say whether it has
  'settle', // it has arrived
  'return', // it was not sent, or came back before it had arrived
  'return_late', // it came back after it had arrived
] as const
export type PayoutEvent = (typeof PAYOUT_EVENTS)[number]

type Step = { from: readonly PayoutState[]; to: PayoutState }

const UNDER_WAY = ['sending', 'sent', 'unknown'] as const

/**
 * The whole life of a withdrawal (MNY-14). Whatever is not here changes nothing. That money came back is the later truth
 * in whatever order the news comes, so every order of the same news ends in the same state.
 */
export const STEPS: Record<PayoutEvent, Step> = {
  confirm: { from: ['draft'], to: 'held' },
  review: { from: ['draft'], to: 'review' },
  release: { from: ['review'], to: 'held' },
  decline: { from: ['held', 'review'], to: 'cancelled' },
  drop: { from: ['draft'], to: 'dropped' },
  call_off: { from: ['held', 'review'], to: 'cancelled' },
  recognise: { from: ['held'], to: 'sent' },
  begin: { from: ['held'], to: 'sending' },
  accept: { from: ['sending', 'unknown'], to: 'sent' },
  doubt: { from: ['sending'], to: 'unknown' },
  settle: { from: UNDER_WAY, to: 'settled' },
  return: { from: UNDER_WAY, to: 'returned' },
  return_late: { from: ['settled'], to: 'returned' },
}

/** Its money is on hold: it has left nowhere finally and has come back nowhere. */
export const ON_HOLD: readonly PayoutState[] = ['review', 'held', ...UNDER_WAY]

/** The provider was called, and its final word is awaited. */
export const AWAITED: readonly PayoutState[] = UNDER_WAY

/** Nobody has begun to send it: its owner may call it off. */
export const isUnsent = (state: string): boolean => STEPS.call_off.from.some((known) => known === state)
