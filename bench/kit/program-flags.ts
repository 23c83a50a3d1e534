import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** The flags that `npm start` gives Node: a process that stands for the program is started with the same. */
export const PROGRAM_FLAGS: string[] = String(scripts.start)
  .split(' ')
  .filter((word) => word.startsWith('--'))
