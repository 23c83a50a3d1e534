import { defineAction } from '../define/action.ts'

/** `what`: `countries` or `amounts`. */
export default defineAction({ name: 'policy-change', run: (turn, { what = '' }) => turn.start('policy', { what }) })
