import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=pay_<token>`, as shops post it. A token that is none of ours is answered by the core: `invoice_unknown`. */
export default defineDeeplink({ name: 'pay', run: (turn, link) => turn.start('pay', { link: link.slice(0, 64) }) })
