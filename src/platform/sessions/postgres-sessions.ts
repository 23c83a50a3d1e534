import type { PrismaClient } from '#prisma'
import { SESSION_SECONDS, type SessionStore } from './store.ts'

/** The same sessions in PostgreSQL, for a machine without Redis. */
export function createPostgresSessions(database: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>): SessionStore {
  return {
    async read(key) {
      const [row] = await database.$queryRaw<{ value: { v?: unknown } }[]>`
        select value from chat_session where key = ${key} and expires_at > app_now()`
      return row?.value.v
    },
    async write(key, value) {
      const envelope = JSON.stringify({ v: value })
      await database.$executeRaw`
        insert into chat_session (key, value, expires_at)
        values (${key}, ${envelope}::jsonb, app_now() + make_interval(secs => ${SESSION_SECONDS}))
        on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`
    },
    async delete(key) {
      await database.$executeRaw`delete from chat_session where key = ${key}`
    },
  }
}
