import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=link`: from the line of another chat, for whoever has nothing to post there yet. */
export default defineDeeplink({ name: 'link', run: (turn) => turn.start('link') })
