import { content, install } from './lib.mjs'

install()
content()
