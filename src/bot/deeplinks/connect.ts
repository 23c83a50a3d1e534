import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=connect_<token>`, as our page shows it. A token that is none of ours is answered by the core: `connect_failed`. */
export default defineDeeplink({
  name: 'connect',
  run: (turn, token) => turn.start('connect', { token: token.slice(0, 64) }),
})
