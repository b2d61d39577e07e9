export * from './audit'
export * from './order-list'
export type * from './orders'
export * from './people'
