export { getContentPage } from './server/get-content-page.server'
export { getContentReport } from './server/get-content-report.server'
export { getPreview } from './server/get-preview.server'
export { loadCatalog, refreshCatalog } from './server/load-catalog.server'
