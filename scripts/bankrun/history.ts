/** A confirm card that was written and waits for its tap. Payer and payee are places among the eight; minor units. */
export type Card = { id: string; from: number; to: number; amount: number; fee: number }

/**
 * One confirmation, as its worker saw it. Times are microseconds of the machine's monotonic clock, which all processes
 * share. `unknown`: no answer came, or a fault; whether it is booked is looked up afterwards.
 */
export type Operation = Card & { began: number; ended: number; says: 'done' | 'refused' | 'unknown'; why?: string }

/** What one snapshot showed of the sixteen accounts, purses before holds. Versions say how far each had come. */
export type Reading = { began: number; ended: number; versions: number[]; balances: number[] }

/** One movement of one of the sixteen accounts: how far that took it, what it then held, by which journal. */
export type Step = { version: number; balance: number; by: number; journal: string }

/** What the database says after the run. Places of accounts are the readings': purses, then holds. */
export type Books = {
  /** Each account's movements, in the order of their versions. */
  steps: Step[][]
  /** Sends that are booked: how often, by the id of their card. */
  sends: ReadonlyMap<string, number>
  finals: number[]
}

export const microseconds = (): number => Number(process.hrtime.bigint() / 1_000n)
