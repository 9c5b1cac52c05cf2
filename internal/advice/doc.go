// Package advice looks past cases up for a new situation: it turns free text into a profile, finds similar cases, and puts
// together what they teach, as values and as Markdown with numbered sources. What is alike is decided in package dynamics,
// what a text tells of in package recognise; here a store is read for what those need and for what is shown.
package advice
