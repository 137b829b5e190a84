import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.tsx'
import { applySettings } from './app/settings.ts'
import './styles/tokens.css'
import './styles/base.css'

// The checks of the protocol (zod) would try to write code at run time, which the content policy forbids and reports. Set here, for it must
// be there before the first page that checks, and without bringing zod to the pages that do not.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
applySettings()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
