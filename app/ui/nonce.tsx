import { createContext, useContext } from 'react'

/** The Content-Security-Policy nonce of this request; empty in the browser, where React ignores it. */
export const NonceContext = createContext<string | undefined>(undefined)

export const useNonce = () => useContext(NonceContext)
