import { build, install } from './lib.mjs'

install()
build({ force: process.argv.includes('--force') })
