import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What this process holds, in MB: its heap after a full garbage collection, and what is resident. */
export function lookAtMemory(): { heapMb: number; rssMb: number } {
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  const mb = (bytes: number) => Math.round(bytes / 1e5) / 10
  return { heapMb: mb(heapUsed), rssMb: mb(rss) }
}
