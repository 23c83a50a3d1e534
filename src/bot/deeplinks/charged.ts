import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=charged_<token>`, from a checkout page: whether this person's balance paid that link. */
export default defineDeeplink({
  name: 'charged',
  aside: true,
  run: (turn, link) => turn.open('charged', { link: link.slice(0, 64) }),
})
