import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}

test('runs on the Node that package.json pins, whatever the machine has', () => {
  expect(process.versions.node).toBe(devDependencies['node'])
})
