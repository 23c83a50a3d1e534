import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=help_<answer>`: where a refusal is explained, beside whatever is under way. */
export default defineDeeplink({ name: 'help', aside: true, run: (turn, name) => turn.open('help-article', { name }) })
