import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mustBeWalkable } from '../../src/platform/database/walkable.ts'

it('names the folder that lets nobody through, and what would help', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'okpay-closed-'))
  const inner = join(closed, 'okpay')
  await mkdir(inner, { mode: 0o755 })
  await expect(mustBeWalkable(inner)).rejects.toThrow(`may not enter ${closed}`)
  await chmod(closed, 0o711)
  await mustBeWalkable(inner)
  await rm(closed, { recursive: true })
})
