import type { PrismaClient } from '#prisma'
import { installWorkerSchema } from '../worker/install.ts'
import { openDatabase } from './client.ts'
import { ensureDatabase, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export type OpenDatabase = {
  prisma: PrismaClient
  /** The application's role: all it does, it does as this. */
  appUrl: string
  /** The owner's role: migrations, and the sandbox's clock. */
  adminUrl: string
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
  return { prisma, appUrl, adminUrl, close }
}

const addresses = (url: string, adminUrl = url) => ({ appUrl: url, adminUrl, stop: async () => {} })

async function embedded(dataDir: string) {
  const server = await startEmbedded(dataDir)
  await ensureDatabase(server, 'okpay')
  return { appUrl: server.url('okpay_app', 'okpay'), adminUrl: server.url('okpay_owner', 'okpay'), stop: server.stop }
}
