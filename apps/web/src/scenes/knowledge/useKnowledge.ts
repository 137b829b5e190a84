/** The web of knowledge, fetched once: the curriculum's file with the model's principles beside it. */
import { type Knowledge, lookup, type Lookup } from '@kring/curriculum'
import { useEffect, useState } from 'react'
import { knowledge } from '../../content/index.ts'

export interface Web {
  all: Knowledge
  find: Lookup
}

export function useKnowledge(): Web | 'loading' | 'failed' {
  const [web, setWeb] = useState<Web | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let wanted = true
    knowledge().then((all) => wanted && setWeb({ all, find: lookup(all) }), () => wanted && setWeb('failed'))
    return () => { wanted = false }
  }, [])
  return web
}
