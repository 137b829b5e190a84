import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Our packages do nothing by being imported, so a page takes only what it uses of them: the stage two constants of the model, not the model.
const treeshake = { moduleSideEffects: [{ test: /packages\/(dynamics|curriculum|language|protocol)\/src\//, sideEffects: false }] }

// Constants at the top of a module stay constants: the model is compiled to far better code when what never changes is known not to.
const output = { topLevelVar: false }

// Packages are taken from their sources (condition "source"), so a change anywhere reloads at once and a build needs no other build.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    // A strict content policy allows no data: addresses; every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake, output },
  },
  // A worker fetches words when it needs them, like a page.
  worker: { format: 'es', rolldownOptions: { treeshake, output } },
})
