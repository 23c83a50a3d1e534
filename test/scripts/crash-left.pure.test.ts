import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'

test('a process that is being looked at ends when whoever looked is gone', async () => {
  const left = new URL('../../scripts/crash/left.ts', import.meta.url).href
  const program = `import { beLookedAt } from ${JSON.stringify(left)}; beLookedAt()`
  const stdio = ['ignore', 'ignore', 'ignore', 'ignore', 'pipe'] as const
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: [...stdio] })
  try {
    const eye = child.stdio[4] as Duplex
    const exit = once(child, 'exit')
    await once(eye, 'data')
    eye.destroy()
    expect(await exit).toEqual([1, null])
  } finally {
    child.kill('SIGKILL')
  }
})
