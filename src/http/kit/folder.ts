import { readdir } from 'node:fs/promises'

/** Imports every module of a folder and collects the default exports: a registry is a folder, one more entry a file. */
export async function loadFolder<Entry>(folder: URL): Promise<Entry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
  const modules: { default: Entry | Entry[] }[] = await Promise.all(
    names.map((name) => import(new URL(name, folder).href)),
  )
  return modules.flatMap((module) => module.default)
}
