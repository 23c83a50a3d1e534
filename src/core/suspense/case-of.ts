import type { TopUpReport } from '../rails/views.ts'

const REFERENCE_MAX = 140

/** What a case is known by: where the money came, and what its payer wrote, as much of it as is kept. */
export const caseOf = ({ rail, reference }: Pick<TopUpReport, 'rail' | 'reference'>) => ({
  rail,
  reference: reference.slice(0, REFERENCE_MAX),
})
