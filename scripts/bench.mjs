import { build, install, root, step } from './lib.mjs'

install()
build()
const [which, ...rest] = process.argv.slice(2)
const people = which === 'people'
step('Measuring', process.execPath, [`${root}/bench/${people ? 'people' : 'run'}.mjs`, ...(people ? rest : process.argv.slice(2))])
