// Imported first: says so in words when Node is too old, before anything newer is evaluated.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `\nFootbridge needs Node 20.20 or newer; this is Node ${process.versions.node}.\n` +
      'Install a newer one from https://nodejs.org, then start again.\n',
  )
  process.exit(1)
}
