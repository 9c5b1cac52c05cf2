// Package bench measures the service: it generates a graph of any size, drives a server over loopback and puts the figures
// in a table. It knows the API as any client does; servers to compare with are in bench/peer at the top.
package bench
