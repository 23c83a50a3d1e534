import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Pixels } from './open-picture.ts'

export type Decoder = {
  /** The text of the code, or null where none is found in time. One picture at a time. */
  decode(sizes: Pixels[]): Promise<string | null>
  close(): Promise<void>
}

const PATIENCE_MS = 3_000
const THREAD = new URL('./decode-thread.ts', import.meta.url)

/** Looks for codes in a thread that is ended, and replaced, when a picture takes longer than any photo should. */
export function createDecoder(patienceMs = PATIENCE_MS, thread = THREAD): Decoder {
  let worker: Worker | undefined

  function hire(): Worker {
    const hired = new Worker(thread)
    // A program that is done must not stay because somebody could look at a picture.
    hired.unref()
    hired.once('exit', () => {
      if (worker === hired) worker = undefined
    })
    return hired
  }

  async function dismiss(): Promise<void> {
    const dismissed = worker
    worker = undefined
    await dismissed?.terminate()
  }

  return {
    async decode(sizes) {
      worker ??= hire()
      try {
        worker.postMessage(
          sizes,
          sizes.map(({ data }) => data.buffer),
        )
        const [text] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) })
        return text
      } catch {
        await dismiss()
        return null
      }
    },
    close: dismiss,
  }
}
