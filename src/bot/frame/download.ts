import type { Api } from 'grammy'
import { isFileTooBig } from '../card/telegram-errors.ts'
import { createPlaces } from './places.ts'

/** What a bot may fetch from Telegram at most. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024

const PATIENCE_MS = 15_000
/** Each holds up to 20 MB. */
const AT_ONCE = 4

// The client's types know an older kind of signal; Node's own is what it works with.
type ClientSignal = Parameters<Api['getFile']>[1]

/** Fetches a file somebody sent. */
export type Download = (fileId: string) => Promise<Uint8Array | 'too_large'>

/** The address of a file holds the bot's token, so neither it nor an error that may quote it leaves here. */
export function createDownload(api: Api, token: string, apiRoot: string): Download {
  const places = createPlaces(AT_ONCE)
  return (fileId) => places.run(() => fetchFile(fileId))

  async function fetchFile(fileId: string): Promise<Uint8Array | 'too_large'> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const { file_path: path = '' } = await api.getFile(fileId, signal as unknown as ClientSignal)
      const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal, redirect: 'error' })
      if (!response.ok || !response.body) throw new Error(`a file answered ${response.status}`)
      return await take(response.body)
    } catch (error) {
      if (isFileTooBig(error)) return 'too_large'
      throw new Error('a file could not be fetched', { cause: error instanceof Error ? error.name : error })
    }
  }
}

// What is announced is not what comes: the bytes are counted as they arrive.
async function take(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | 'too_large'> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > FILE_BYTES_MAX) return 'too_large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
