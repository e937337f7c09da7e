// Package file writes files whole or not at all, and names them so that every
// system takes the name.
//
//	err := file.Write("memo.md", func(w io.Writer) error { … })
//
// What others wrote is opened with [Open]. Errors are of the type workshop.Error:
// the sentence about them is made by workshop/lang.
package file
