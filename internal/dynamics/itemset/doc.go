// Package itemset finds items that come together in transactions: closed and frequent item sets, association rules, and what
// of it chance alone would give. Transactions and items are numbers from 0; package dynamics says what they stand for.
package itemset
