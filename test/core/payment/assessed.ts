import type { Assessment } from '../../../src/core/risk/assess.ts'

/** The rules found nothing. */
export const NOTHING_FOUND: Assessment = {
  outcome: 'allow',
  steps: false,
  reasons: [],
  version: 1,
  seconds: 0,
  newShop: null,
  refused: null,
  forOwner: false,
  forStaff: false,
}
