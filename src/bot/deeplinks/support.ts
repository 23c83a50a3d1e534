import { defineDeeplink } from '../define/deeplink.ts'

/** From a page or a mail to support: `?start=support`, or `?start=support_T-7QK2-9F` with what it is about. */
export default defineDeeplink({
  name: 'support',
  run: (turn, about) => turn.start('support', about === '' ? {} : { about }),
})
