import type { Card } from './cards.ts'

/**
 * One confirmation, as its worker saw it. Times are microseconds of the machine's monotonic clock, which all processes
 * share. `unknown`: no answer came, or a fault; whether it is booked is looked up afterwards.
 */
export type Operation = Card & { began: number; ended: number; says: 'done' | 'refused' | 'unknown'; why?: string }

export const microseconds = (): number => Number(process.hrtime.bigint() / 1_000n)
