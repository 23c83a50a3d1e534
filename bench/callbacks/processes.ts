import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { PROGRAM_FLAGS } from '../kit/program-flags.ts'

/** Starts so many processes of a program of this folder, each of which says where it listens. */
export async function startProcesses(program: 'okpay' | 'bare', count: number, given: readonly string[]) {
  const file = join(import.meta.dirname, `${program}.ts`)
  const children = Array.from({ length: count }, () => fork(file, [...given], { execArgv: PROGRAM_FLAGS }))
  const urls = await Promise.all(children.map(async (child) => String((await once(child, 'message'))[0])))
  return {
    callbacks: urls.map((url) => `${url}/callbacks/bank`),
    end: () => children.forEach((child) => void child.kill()),
  }
}
