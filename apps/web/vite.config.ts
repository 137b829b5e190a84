import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  },
})
