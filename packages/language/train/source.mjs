// Loads the product's own reading code, so that training and use can never read a sentence differently.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const conditions = ['source']
const load = async (file) => (await runnerImport(file, { root, configFile: false, logLevel: 'error', resolve: { conditions }, ssr: { resolve: { conditions } } })).module
const own = (file) => load(`${root}src/understand/${file}`)

export const { INTERVENTIONS } = await load('@kring/dynamics')
export const { readKnowledge } = await load('@kring/curriculum/node')
export const { features, read } = await own('features.ts')
export const { roll } = await own('names.ts')
export const { addressee } = await own('addressee.ts')
export const { tokens } = await own('tokens.ts')
export const { audienceOf, openModel, partnerOf, score, softmax, AUDIENCES, PARTNERS } = await own('model.ts')
export const { createUnderstand } = await own('understand.ts')
