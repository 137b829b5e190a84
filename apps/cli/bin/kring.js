#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/main.js', import.meta.url)
if (!existsSync(built)) {
  console.error('Kring is not built yet. Run "npm run build" in its folder first ("npm start" does it too).')
  process.exit(1)
}
const { main } = await import(built.href)
await main(process.argv)
