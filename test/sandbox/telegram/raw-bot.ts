import { type StandIn, type StandInOptions, startStandIn } from '../../../src/sandbox/telegram/index.ts'

export type Reply = {
  status: number
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: the wire is what is being looked at, field by field.
  result: any
  error_code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** A bot without a library: every request is raw HTTP, so what is tested is the wire. */
export type RawBot = {
  standIn: StandIn
  call(method: string, params?: Record<string, unknown>): Promise<Reply>
  upload(method: string, params: Record<string, string>, files: Record<string, Blob>): Promise<Reply>
  /** The updates that wait, confirming those before. */
  updates(): Promise<Record<string, never>[]>
  /** Moves the stand-in's clock. */
  advance(seconds: number): void
  close(): Promise<void>
}

export async function startRawBot(options: StandInOptions = {}): Promise<RawBot> {
  let ahead = 0
  const standIn = await startStandIn({ now: () => new Date(Date.now() + ahead), ...options })
  const root = `${standIn.apiRoot}/bot${standIn.bot.token}`
  let offset = 0

  const read = async (response: Response): Promise<Reply> => ({
    status: response.status,
    ...((await response.json()) as Omit<Reply, 'status'>),
  })

  const call = async (method: string, params: Record<string, unknown> = {}): Promise<Reply> =>
    read(
      await fetch(`${root}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      }),
    )

  return {
    standIn,
    call,
    async upload(method, params, files) {
      const form = new FormData()
      for (const [name, value] of Object.entries(params)) form.set(name, value)
      for (const [name, blob] of Object.entries(files)) form.set(name, blob, `${name}.png`)
      return read(await fetch(`${root}/${method}`, { method: 'POST', body: form }))
    },
    async updates() {
      const { result } = await call('getUpdates', { offset })
      offset = (result.at(-1)?.update_id ?? offset - 1) + 1
      return result
    },
    advance(seconds) {
      ahead += seconds * 1000
    },
    close: () => standIn.close(),
  }
}

/** The smallest PNG there is: one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
