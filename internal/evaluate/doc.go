// Package evaluate measures how well similar cases are found and bottlenecks recognised, on descriptions that are bundled
// with it, beside simpler ways of finding them. What is asked is never in what answers: of the case that is asked about,
// its own texts are taken out first.
package evaluate
