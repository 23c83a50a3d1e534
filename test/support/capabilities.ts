import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasBotApiSpec } from './bot-api-spec.ts'

const REDIS = ['redis-server', 'valkey-server']
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome']

/** The Redis (or Valkey) server of this machine, if it has one. */
export const redisServer: string | undefined = onPath(REDIS)

/** The Chromium of this machine, if it has one. */
export const chromium: string | undefined = onPath(CHROMIUM)

/** For `test.skipIf(!hasRedis)`: tests that need a Redis server of their own. */
export const hasRedis: boolean = redisServer !== undefined

/** For `test.skipIf(!hasChromium)`: tests that click in a real browser. */
export const hasChromium: boolean = chromium !== undefined

/** For `test.skipIf(!canLimitFiles)`: tests that leave a server no room on its disk. */
export const canLimitFiles: boolean = onPath(['prlimit']) !== undefined

/** One sentence for each thing this machine lacks. The closing reporter prints them, so that no skip is silent. */
export function lacks(): string[] {
  return [
    ...(hasRedis ? [] : [`No ${REDIS.join(' or ')} on the PATH: tests that need a Redis server are skipped.`]),
    ...(hasChromium ? [] : [`No ${CHROMIUM[0]} on the PATH: tests that drive a real browser are skipped.`]),
    ...(canLimitFiles ? [] : ['No prlimit on the PATH: what a full disk does is not tried.']),
    ...(hasBotApiSpec ? [] : ['No Bot API document beside the checkout: the stand-in is not held against it.']),
  ]
}

/** The full path of the first of these programs that can be run from here. */
export function onPath(programs: readonly string[], path = process.env['PATH'] ?? ''): string | undefined {
  const candidates = programs.flatMap((program) => path.split(delimiter).map((folder) => join(folder, program)))
  return candidates.find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
