export * from './order-list'
export * from './orders'
export * from './people'
