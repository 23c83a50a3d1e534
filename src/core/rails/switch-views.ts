import type { RailHealth } from '../ports/order-desk.ts'

/** A way in or out as staff see it. `offSince`: when it was switched off; null while it is on. */
export type RailWay = { way: string; rail: string; out: boolean; offSince: Date | null; health: RailHealth }

/** What two of staff are asked to switch on again. */
export type RailProposal = { kind: 'open_rail'; rail: string; out: boolean; since: Date }
