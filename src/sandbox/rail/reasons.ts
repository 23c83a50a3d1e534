/** Why a rail did not carry something out, or took it back: the codes a callback may give as `reason`. */
export const RAIL_REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
] as const

export type RailReason = (typeof RAIL_REASONS)[number]
