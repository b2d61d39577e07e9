// Vitest puts Vite's own BASE_URL ("/") into the environment; ours is a full address.
process.env.BASE_URL = 'http://localhost:3000'
