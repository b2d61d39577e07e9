export { getContentPage } from './server/get-content-page.server'
export { getPreview } from './server/get-preview.server'
export { loadCatalog, refreshCatalog } from './server/load-catalog.server'
