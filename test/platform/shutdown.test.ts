import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { createShutdown } from '../../src/platform/shutdown.ts'

const logger = pino({ level: 'silent' })

test('R-14 what started last stops first, each step awaited, and the exit code is 0', async () => {
  const order: string[] = []
  const exit = vi.fn()
  const shutdown = createShutdown({ logger, exit })
  for (const name of ['database', 'worker', 'http'])
    shutdown.onStop(name, async () => {
      order.push(`${name} stops`)
      await new Promise(setImmediate)
      order.push(`${name} stopped`)
    })
  await Promise.all([shutdown.stop('test'), shutdown.stop('test again')])
  expect(order).toEqual(['http', 'worker', 'database'].flatMap((name) => [`${name} stops`, `${name} stopped`]))
  expect(exit.mock.calls).toEqual([[0]])
})

test('R-14 a step that fails does not keep the others from stopping, and shows in the exit code', async () => {
  const exit = vi.fn()
  const database = vi.fn()
  const shutdown = createShutdown({ logger, exit })
  shutdown.onStop('database', database)
  shutdown.onStop('http', () => Promise.reject(new Error('port already closed')))
  await shutdown.stop('test')
  expect(database).toHaveBeenCalledOnce()
  expect(exit).toHaveBeenCalledWith(1)
})

test('R-14 a step that never ends is left behind at the deadline, and named', async () => {
  const exit = vi.fn()
  const lines: string[] = []
  const told = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const shutdown = createShutdown({ logger: told, exit, deadlineMs: 1 })
  shutdown.onStop('stuck', () => new Promise(() => {}))
  shutdown.onStop('quick', () => {})
  await shutdown.stop('test')
  expect(exit).toHaveBeenCalledWith(1)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'stop.too_slow', step: 'stuck' }])
})

test.each(['SIGTERM', 'SIGINT'] as const)('R-14 %s ends a real process with 0 after its steps', async (signal) => {
  const source = `
    import { pino } from 'pino'
    import { createShutdown } from './src/platform/shutdown.ts'
    const shutdown = createShutdown({ logger: pino({ level: 'silent' }) })
    const idle = setInterval(() => {}, 1000)
    shutdown.onStop('idle', () => { clearInterval(idle); console.log('stopped') })
    shutdown.listen()
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], { stdio: 'pipe' })
  const exited = once(child, 'exit')
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (String(chunk).includes('ready')) child.kill(signal)
  })
  expect(await exited).toEqual([0, null])
  expect(output).toBe('ready\nstopped\n')
})

test('LOG-01 what nobody caught ends a real process with 1 and a line of the log, without what a library put into it', async () => {
  const source = `
    import { createLogger } from './src/platform/log.ts'
    import { createShutdown } from './src/platform/shutdown.ts'
    createShutdown({ logger: createLogger({ level: 'info' }) }).listen()
    setInterval(() => {}, 1000)
    void Promise.reject(Object.assign(new Error('failed for "canary"'), { method: 'sendMessage', payload: { text: 'canary' } }))`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], { stdio: 'pipe' })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => void output.push(String(chunk)))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(output.join('')).not.toContain('canary')
  expect(JSON.parse(output.join(''))).toMatchObject({
    level: 'fatal',
    msg: 'stop.uncaught',
    err: { method: 'sendMessage' },
  })
})
