import { defineDeeplink } from '../define/deeplink.ts'

/** From the login page, for whoever lost their old Telegram account: `?start=comeback` in the new one. */
export default defineDeeplink({ name: 'comeback', run: (turn) => turn.open('come-back') })
