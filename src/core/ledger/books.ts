/** One check of the audit: `examined` rows were looked at, `breaches` of them were wrong. */
export type BooksCheck = { id: string; says: string; examined: number; breaches: number; sample: string[] }
export type BooksReport = { checks: BooksCheck[]; trialBalance: { currency: string; kind: string; minor: bigint }[] }
