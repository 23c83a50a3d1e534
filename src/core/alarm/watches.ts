import type { Watch } from './watch.ts'
import books from './watches/books.ts'
import callbacks from './watches/callbacks.ts'
import payouts from './watches/payouts.ts'
import queue from './watches/queue.ts'
import rail from './watches/rail.ts'
import seal from './watches/seal.ts'
import suspense from './watches/suspense.ts'
import undecided from './watches/undecided.ts'
import webhook from './watches/webhook.ts'

/** All that staff are told of when it is wrong: a file each, and a line here. */
export const WATCHES = [
  books,
  callbacks,
  payouts,
  queue,
  rail,
  seal,
  suspense,
  undecided,
  webhook,
] as const satisfies Watch[]

export type AlarmName = (typeof WATCHES)[number]['name']
