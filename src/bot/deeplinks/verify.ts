import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=verify_<code>`. */
export default defineDeeplink({
  name: 'verify',
  run: (turn, line) => turn.start('verify', { line: line.slice(0, 64) }),
})
