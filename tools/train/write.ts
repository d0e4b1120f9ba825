import { writeFileSync } from 'node:fs'
import type { Model } from '../../src/extract/body/model.ts'

/** Writes the model, a list a line, and gives its size in bytes. */
export function writeModel(file: string, model: Model): number {
  const text = modelText(model)
  writeFileSync(file, text)
  return Buffer.byteLength(text)
}

/** The model as it stands in its file. */
export function modelText(model: Model): string {
  const lines = Object.entries(model).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{${lines.join(',\n')}}\n`
}
