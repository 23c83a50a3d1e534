import type { PayoutRail } from '../payout/views.ts'

/** How the house stands. `out`: the ways out that are switched on, under maintenance, too. */
export type HouseMode = { maintenance: boolean; out: readonly PayoutRail[] }
