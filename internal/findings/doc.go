// Package findings writes down what the cases of a graph have in common: patterns, sequences, durations, loops, and who is
// like whom, each with the cases that show it. Package dynamics works it out; this one chooses what is worth reading.
package findings
