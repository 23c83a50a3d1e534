import { join } from 'node:path'
import { startProgram } from '../kit/processes.ts'

/** Starts so many processes of a program of this folder, each of which says where it listens. */
export async function startProcesses(program: 'okpay' | 'bare', count: number, given: readonly string[]) {
  const { urls, end } = await startProgram(join(import.meta.dirname, `${program}.ts`), count, given)
  return { callbacks: urls.map((url) => `${url}/callbacks/bank`), end }
}
