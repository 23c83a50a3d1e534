import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'announce', needs: 'announcements.make', run: (turn) => turn.start('announce') })
