import { defineAction } from '../define/action.ts'

/** ADM-05: anything staff see masked, in full: `of` says what, `id` which. */
export default defineAction({
  name: 'unmask',
  needs: 'customers.unmask',
  run: (turn, { of = '', id = '' }) => turn.start('unmask', { of, id }),
})
