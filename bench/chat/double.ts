import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Act, Measured } from './crowd.ts'

export type Double = { apiRoot: string; act(act: Act): Promise<Measured>; stop(): void }

/** Starts Telegram's double, in a process of its own, so that it takes nothing from what is measured but the machine. */
export async function startDouble(): Promise<Double> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'telegram.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const apiRoot = `http://127.0.0.1:${String(line).trim()}`
  return {
    apiRoot,
    async act(act) {
      const response = await fetch(`${apiRoot}/act`, { method: 'POST', body: JSON.stringify(act) })
      if (!response.ok) throw new Error(await response.text())
      return ((await response.json()) as { result: Measured }).result
    },
    stop: () => void child.kill(),
  }
}
