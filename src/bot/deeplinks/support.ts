import { defineDeeplink } from '../define/deeplink.ts'

/** What Telegram lets stand behind `?start=`; whoever types the command can write more. */
const ABOUT_MAX = 64

/** From a page or a mail to support: `?start=support`, or `?start=support_T-7QK2-9F` with what it is about. */
export default defineDeeplink({
  name: 'support',
  run: (turn, about) => turn.start('support', about === '' ? {} : { about: about.slice(0, ABOUT_MAX) }),
})
