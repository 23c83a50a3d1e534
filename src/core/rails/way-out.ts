/** What a rail's way out is written down as: it may be down while money still comes in. */
export const wayOut = (rail: string): string => `payout:${rail}`
