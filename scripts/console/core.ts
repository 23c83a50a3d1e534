import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../../src/config.ts'
import { type Core, createCore } from '../../src/core/index.ts'
import { openClock } from '../../src/platform/clock.ts'
import type { OpenDatabase } from '../../src/platform/database/open.ts'
import { createDocumentDesk } from '../../src/platform/documents/desk.ts'
import { createKeyring, openHouseKeys } from '../../src/platform/keys/index.ts'
import { createHasher } from '../../src/platform/passwords/hasher.ts'

/** The core as the owner's console has it: over the house's database, by its clock, without a way to order anything. */
export async function openConsoleCore(
  { prisma, adminUrl }: Pick<OpenDatabase, 'prisma' | 'adminUrl'>,
  { keyEncryptionKeys }: Config,
): Promise<Core> {
  const keys = await openHouseKeys(prisma, keyEncryptionKeys)
  const clock = await openClock(adminUrl)
  return createCore({
    prisma,
    clock: clock.now,
    newId: uuidv7,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    keyring: createKeyring(keys),
    hasher: createHasher({ pepper: keys.pinPepper }),
    documents: createDocumentDesk(),
    scanner: { scan: async () => 'no_answer' },
    rateFeed: null,
    bankAccounts: {},
    orderDesks: {},
    payoutDesks: {},
  })
}
