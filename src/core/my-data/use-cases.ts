import { readData } from './read-data.ts'
import { readDataFiles } from './read-data-files.ts'
import { requestData } from './request-data.ts'

/**
 * One's own data, as part of the core's use cases: asked for with a PIN that is looked at between two transactions,
 * read page by page.
 */
export const MY_DATA_PROCEDURES = { requestData } as const
export const MY_DATA_UNFRAMED = { readData, readDataFiles } as const

/** Those that may be run again where their COMMIT was never answered. */
export const MY_DATA_REPEATABLE = Object.values(MY_DATA_UNFRAMED)
