/** Changes whenever the same spec, seed and acts would give other bytes. */
export const ENGINE_VERSION = '0.3.0'
