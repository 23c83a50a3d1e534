import { defineAction } from '../define/action.ts'

/** `what`: `countries` or `amounts`. */
export default defineAction({
  name: 'policy-change',
  shows: true,
  run: (turn, { what = '' }) => turn.start('policy', { what }),
})
