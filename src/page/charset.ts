import type { Charset } from './page.ts'

/** Bytes as text. Thin: UTF-8 where valid, else the header's charset, else windows-1252. */
export function decodeBytes(
  bytes: Uint8Array,
  options: { readonly url: string; readonly contentType?: string | null },
): { readonly text: string; readonly charset: Charset } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, charset: { name: 'utf-8', source: 'utf-8-valid' } }
  } catch {
    const label = /charset\s*=\s*["']?([\w-]+)/i.exec(options.contentType ?? '')?.[1]
    try {
      if (label) return { text: new TextDecoder(label).decode(bytes), charset: { name: label, source: 'header' } }
    } catch {
      // An unknown label is no label.
    }
    return { text: new TextDecoder('windows-1252').decode(bytes), charset: { name: 'windows-1252', source: 'default' } }
  }
}
