import { connect, type Socket } from 'node:net'
import type { Scan, Scanner } from '../../core/ports/scanner.ts'

const PATIENCE_MS = 10_000
const CHUNK_BYTES = 64 * 1024
const ANSWER_BYTES_MAX = 4096

/**
 * ClamAV's daemon over TCP, by its INSTREAM command (clamd(8)): chunks with their length in front, an empty one at the
 * end, and one line back: "stream: OK", or what was found. Whatever else happens is no answer.
 * @param url tcp://host:port
 */
export function createClamdScanner(url: string, patienceMs = PATIENCE_MS): Scanner {
  const { hostname, port } = new URL(url)
  return { scan: (file) => scan(connect(Number(port), hostname), file, patienceMs).catch(() => 'no_answer') }
}

async function scan(socket: Socket, file: Uint8Array, patienceMs: number): Promise<Scan> {
  const timer = setTimeout(() => socket.destroy(new Error('clamd takes too long')), patienceMs)
  try {
    // Whoever found something early answers early and hangs up: what they said counts.
    socket.on('error', () => {})
    socket.write('zINSTREAM\0')
    for (let at = 0; at < file.length; at += CHUNK_BYTES) socket.write(framed(file.subarray(at, at + CHUNK_BYTES)))
    socket.write(framed(new Uint8Array()))
    return verdictOf(await answerOf(socket))
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

function framed(chunk: Uint8Array): Buffer {
  const frame = Buffer.alloc(4 + chunk.length)
  frame.writeUInt32BE(chunk.length)
  frame.set(chunk, 4)
  return frame
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const part of socket) {
    answer += part.toString('latin1')
    if (answer.includes('\0') || answer.length > ANSWER_BYTES_MAX) break
  }
  return answer.replace(/\0[\s\S]*$/, '').trim()
}

function verdictOf(answer: string): Scan {
  if (answer === 'stream: OK') return 'clean'
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'no_answer'
}
