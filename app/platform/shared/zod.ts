import { z } from 'zod'

// zod 4 otherwise probes `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true })

export { z }
