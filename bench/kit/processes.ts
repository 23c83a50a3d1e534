import { fork } from 'node:child_process'
import { once } from 'node:events'
import { PROGRAM_FLAGS } from './program-flags.ts'

/** Starts so many processes of a program, each of which says where it listens. */
export async function startProgram(file: string, count: number, given: readonly string[]) {
  const children = Array.from({ length: count }, () => fork(file, [...given], { execArgv: PROGRAM_FLAGS }))
  const urls = await Promise.all(children.map(async (child) => String((await once(child, 'message'))[0])))
  return { urls, end: () => children.forEach((child) => void child.kill()) }
}
