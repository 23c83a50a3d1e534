import { defineDeeplink } from '../define/deeplink.ts'

/** From the page of a reset, for whoever gets no mail there: `?start=lostmailbox`. A chat without an account says so. */
export default defineDeeplink({ name: 'lostmailbox', run: (turn) => turn.open('lost-mailbox') })
