import type { CallbackDoubt, CallbackInbox } from '#prisma'
import { openBody } from '../../src/core/rails/kept-body.ts'
import type { World } from './world.ts'

/** What a callback said, as it is kept: opened, for at rest nobody reads it. */
export function keptBody({ deps }: World, row: CallbackInbox | CallbackDoubt): string {
  const table = 'outcome' in row ? 'callback_inbox' : 'callback_doubt'
  return Buffer.from(openBody(deps.keyring, table, row)).toString()
}
