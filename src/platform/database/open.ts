import type { PrismaClient } from '#prisma'
import { installWorkerSchema } from '../worker/install.ts'
import { openDatabase } from './client.ts'
import { migrate } from './migrate.ts'

export type OpenDatabase = {
  prisma: PrismaClient
  /** The application's role: all it does, it does as this. */
  appUrl: string
  /** The owner's role: migrations, and the sandbox's clock. Whoever was told of one role only has that one. */
  adminUrl: string
  /** Whether the application's role owns the tables, and so could write the ledger past its one door. */
  ownsTables: boolean
  close(): Promise<void>
}

/** Opens the database the configuration names, or one of our own in `dataDir`, at its newest migration. */
export async function openHouseDatabase(
  given: { url?: string; adminUrl?: string },
  dataDir: string,
): Promise<OpenDatabase> {
  const { appUrl, adminUrl, stop } = given.url ? addresses(given.url, given.adminUrl) : await embedded(dataDir)
  await migrate(adminUrl, appUrl)
  await installWorkerSchema({ adminUrl, appUrl })
  const prisma = openDatabase(appUrl)
  const close = async () => {
    await prisma.$disconnect()
    await stop()
  }
  return { prisma, appUrl, adminUrl, ownsTables: await ownsTables(prisma), close }
}

async function ownsTables(prisma: PrismaClient): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ owns: boolean }[]>`
    select pg_has_role(relowner, 'member') as owns from pg_class where oid = 'ledger.journal'::regclass`
  return row?.owns === true
}

const addresses = (url: string, adminUrl = url) => ({ appUrl: url, adminUrl, stop: async () => {} })

/** Asked for where it is needed: production has no server of its own, and its image none of the binaries. */
async function embedded(dataDir: string) {
  const { ensureDatabase, startEmbedded } = await import('./embedded.ts')
  const server = await startEmbedded(dataDir)
  await ensureDatabase(server, 'okpay')
  return { appUrl: server.url('okpay_app', 'okpay'), adminUrl: server.url('okpay_owner', 'okpay'), stop: server.stop }
}
