import type { Device } from '#core'
import type { Say } from './route.ts'

/** "Chrome on Android", or as much of it as is known. The texts are `device-...` of `account.ftl`. */
export function deviceWords(say: Say, { browser, system }: Device): string {
  if (browser && system) return say('device-both', { browser, system })
  return browser ?? system ?? say('device-unknown')
}
