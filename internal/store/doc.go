// Package store is the contract of what keeps the graph: reading it level by level at one revision, changing it by change
// sets, and telling what changed. Engines are in the folders beside this file; storetest is the suite that each passes.
// No kind of node appears in the contract: engines read the model (internal/model).
package store
