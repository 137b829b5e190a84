/** What the build asks for: the generated source as text. */
export { generate } from './file.ts'
