import { parentPort } from 'node:worker_threads'
import { decodeQR } from 'qr/decode.js'
import type { Pixels } from './open-picture.ts'

// A thread of its own, because looking for a code in a picture made to be looked at for long takes long, and is stopped
// from outside when it does. Gets a picture at several sizes, answers with the code's text or null.
const RETRY_MS = 300

parentPort?.on('message', (sizes: Pixels[]) => {
  for (const pixels of sizes) {
    try {
      return parentPort?.postMessage(decodeQR(pixels, { format: 'RGBA', timeLimit: RETRY_MS, effort: 4 }))
    } catch {
      // The library says in many ways that there is no code: the next size may show one.
    }
  }
  parentPort?.postMessage(null)
})
