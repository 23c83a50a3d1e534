import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createClamdScanner } from '../../../src/platform/scanner/clamd.ts'
import { sandboxScanner } from '../../../src/sandbox/scanner.ts'

const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'latin1')
let server: Server | undefined

afterEach(() => void server?.close())

/** A daemon on a port of its own; `answer` gets what was streamed to it, once the empty chunk came. */
function clamd(answer: (file: Buffer, socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      received = Buffer.concat([received, part])
      const file = streamed(received)
      if (file) answer(file, socket)
    })
  })
  return new Promise((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address()
      resolve(`tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}

/** The file out of an INSTREAM command, read as the daemon reads it; null while more is to come. */
function streamed(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (received.length < command.length) return null
  expect(received.subarray(0, command.length).toString()).toBe(command)
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > received.length) return null
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const knowsEicar = (file: Buffer, socket: Socket) =>
  socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')

describe("ClamAV's daemon", () => {
  test('KYC-04 gets every byte in chunks, and says what it found: the EICAR file is stopped', async () => {
    const large = Buffer.alloc(3_000_000, 'picture ')
    let seen: Buffer = Buffer.alloc(0)
    const url = await clamd((file, socket) => {
      seen = file
      knowsEicar(file, socket)
    })
    const scanner = createClamdScanner(url)
    expect(await scanner.scan(large)).toBe('clean')
    expect(seen.equals(large)).toBe(true)
    expect(await scanner.scan(Buffer.concat([large, EICAR]))).toBe('infected')
    expect(await scanner.scan(Buffer.alloc(0))).toBe('clean')
  })

  test.each([
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['an OK that is none', 'stream: OK, perhaps\0'],
    ['another command’s answer', 'PONG\0'],
    ['nothing', ''],
    ['far too much', 'x'.repeat(100_000)],
  ])('KYC-04 %s is no answer, and no answer is never clean', async (_says, answer) => {
    const url = await clamd((_file, socket) => socket.end(answer))
    expect(await createClamdScanner(url).scan(Buffer.from('x'))).toBe('no_answer')
  })

  test('KYC-04 silence, a line that is cut, and nobody there are no answer, within its patience', async () => {
    const silent = await clamd(() => {})
    const began = performance.now()
    expect(await createClamdScanner(silent, 200).scan(Buffer.from('x'))).toBe('no_answer')
    expect(performance.now() - began).toBeLessThan(5_000)
    const cut = await clamd((_file, socket) => socket.destroy())
    expect(await createClamdScanner(cut).scan(Buffer.from('x'))).toBe('no_answer')
    expect(await createClamdScanner('tcp://127.0.0.1:1').scan(Buffer.from('x'))).toBe('no_answer')
  })
})

test("KYC-04 the sandbox's scanner finds the EICAR file, wherever in a file it is", async () => {
  expect(await sandboxScanner.scan(Buffer.concat([Buffer.alloc(5_000), EICAR, Buffer.alloc(9)]))).toBe('infected')
  expect(await sandboxScanner.scan(EICAR.subarray(1))).toBe('clean')
})
