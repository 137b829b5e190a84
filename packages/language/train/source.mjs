// Loads the product's own reading code, so that training and use can never read a sentence differently.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const load = async (file) => (await runnerImport(`${root}/src/understand/${file}`, { logLevel: 'error', configFile: false, ssr: { resolve: { conditions: ['source'] } }, resolve: { conditions: ['source'] } })).module

export const { features, read } = await load('features.ts')
export const { roll } = await load('names.ts')
export const { addressee } = await load('addressee.ts')
export const { tokens } = await load('tokens.ts')
export const { openModel, score, softmax, AUDIENCES } = await load('model.ts')
export const { createUnderstand } = await load('understand.ts')
export const { INTERVENTIONS } = (await runnerImport('@kring/dynamics', { logLevel: 'error', configFile: false, ssr: { resolve: { conditions: ['source'] } } })).module
