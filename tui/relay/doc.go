// Package relay brings what the room sees from the running program to other
// windows on the same computer, over a local socket (AF_UNIX, on Windows too).
//
// # The socket
//
// It stands in a folder of its own in the data folder, "audience/socket", both
// for their owner alone. One that a killed program left behind is replaced: only
// the program that has locked the database of a folder listens there. A path that
// is too long for a socket is reached through a short link.
//
// # The wire
//
// The program sends lines, each an object of JSON with a version and a frame:
//
//	{"v":1,"frame":{"kind":"board",…}}
//
// The newest frame comes first, and then each new one; who reads slowly misses
// those in between. Nothing is read from a window: one that sends anything is
// hung up on.
package relay
