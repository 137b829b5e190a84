/** What this house offers before one signs in: mail, institutional login, the demonstration. Asked once. */
import { houseView, type HouseView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { ask } from './ask.ts'

export const useHouse = (): HouseView | undefined => useQuery({ queryKey: ['house'], queryFn: ({ signal }) => ask(houseView, '/api/house', { signal }), staleTime: 60_000 }).data
