import { fork } from 'node:child_process'
import { once } from 'node:events'
import {
  type CleanFile,
  type DocumentDesk,
  FILE_BYTES_MAX,
  type FileProblem,
  PIXELS_MAX,
} from '../../core/ports/document-desk.ts'
import { createProcessLock } from '../locks/process-lock.ts'
import { headerOf } from './header.ts'
import type { PictureWork, WorkDone } from './work.ts'

const PROCESS = new URL('./picture-process.ts', import.meta.url)
const MEGABYTE = 1024 * 1024
const AT_ONCE = 2
/** The longest side of a picture that is kept, where nobody wants it smaller. */
const SIDE_MAX = 2400

/** KYC-03. */
const LIMITS = { memoryMax: 512 * MEGABYTE, patienceMs: 10_000 }
/** That a busy machine takes long to start a process is no fault of the file: its time runs from when it is opened. */
const UP_WITHIN_MS = 60_000

/** Judges files by their first bytes, and opens them in a process of their own, one each. */
export function createDocumentDesk(limits: Partial<typeof LIMITS> = {}): DocumentDesk {
  const { memoryMax, patienceMs } = { ...LIMITS, ...limits }
  const lanes = createProcessLock()
  let turn = 0

  // One that hangs holds up one lane, for as long as its patience.
  const work = (asked: PictureWork): Promise<WorkDone> =>
    lanes.run(`picture ${turn++ % AT_ONCE}`, () => apart(asked, memoryMax, patienceMs))

  return {
    async clean(bytes, { side = SIDE_MAX, least = 1, picture: only = false } = {}) {
      if (bytes.length > FILE_BYTES_MAX) return { problem: 'size' }
      const header = headerOf(bytes)
      if (!header) return { problem: 'type' }
      if (header.media === 'application/pdf')
        return only ? { problem: 'type' } : judged(await work({ do: 'pages', bytes }))
      const { width, height } = header
      if (width * height > PIXELS_MAX) return { problem: 'pixels' }
      if (Math.min(width, height) < least) return { problem: 'small' }
      const picture = await work({ do: 'clean', bytes, side })
      return picture instanceof Uint8Array ? { media: 'image/jpeg', bytes: picture } : { problem: 'damaged' }
    },
    async mark(bytes, words) {
      const isPdf = headerOf(bytes)?.media === 'application/pdf'
      const marked = await work(isPdf ? { do: 'pages', bytes, words } : { do: 'mark', bytes, words })
      return marked instanceof Uint8Array ? marked : { problem: marked ?? 'damaged' }
    },
  }
}

/** A PDF is taken as what its pages look like, or not at all. */
const judged = (said: WorkDone): CleanFile | { problem: FileProblem } =>
  said instanceof Uint8Array ? { media: 'application/pdf', bytes: said } : { problem: said ?? 'damaged' }

/** Null when the file does not open, or its process died of it. */
async function apart(asked: PictureWork, memoryMax: number, patienceMs: number): Promise<WorkDone> {
  const child = fork(PROCESS, [String(memoryMax)], {
    env: {},
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const over = new AbortController()
  const said = async (withinMs: number) =>
    (await once(child, 'message', { signal: AbortSignal.any([over.signal, AbortSignal.timeout(withinMs)]) }))[0]
  child.once('error', () => over.abort())
  child.once('exit', () => over.abort())
  try {
    await said(UP_WITHIN_MS)
    child.send(asked, () => {})
    return await said(patienceMs)
  } catch {
    return null
  } finally {
    child.kill('SIGKILL')
  }
}
