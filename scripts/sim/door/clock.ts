import type { PrismaClient } from '#prisma'
import type { Model } from './model/model.ts'

/** The clock of the database, which only its owner may move, and which is moved where the model's has gone on. */
export function clockOf(admin: PrismaClient, model: Model): () => Promise<void> {
  let at = Number.NaN
  return async () => {
    if (at === model.now) return
    at = model.now
    await admin.$executeRaw`update clock set offset_seconds = ${Math.round((at - Date.now()) / 1_000)}`
  }
}
