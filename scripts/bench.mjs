import { build, install, root, step } from './lib.mjs'

install()
build()
step('Measuring', process.execPath, [`${root}/bench/run.mjs`, ...process.argv.slice(2)])
