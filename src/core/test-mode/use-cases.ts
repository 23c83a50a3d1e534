import { makeTestKey } from './make-test-key.ts'
import { payTestInvoice } from './pay-test-invoice.ts'
import { readTestInvoice } from './read-test-invoice.ts'
import { sendTestEvent } from './send-test-event.ts'
import { tryTestInvoice } from './try-test-invoice.ts'

/** Test mode's part of the core's use cases, each one transaction; the rest of it answers test keys where live ones ask. */
export const TEST_MODE = { makeTestKey, readTestInvoice, payTestInvoice, tryTestInvoice, sendTestEvent } as const

/** Those that may be run again where their COMMIT was never answered: named requests, looking, and what is paid once. */
export const TEST_MODE_REPEATABLE = [readTestInvoice, payTestInvoice, tryTestInvoice, sendTestEvent] as const
