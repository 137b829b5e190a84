import type { ModelFile } from '@kring/language'
declare const listener: ModelFile
export default listener
