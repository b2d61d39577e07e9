// npm run build: what npm start would build, without starting.
import './lib/check-node.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { buildApp, checkContentOnce, generateClient, installPackages } from './lib/prepare.mjs'
import { step } from './lib/steps.mjs'

runCommand(async () => {
  await step('packages', installPackages)
  await step('database client', generateClient)
  await step('content', checkContentOnce)
  await step('build', buildApp)
  console.log('The build is up to date.')
})
