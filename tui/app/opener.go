package app

import (
	"os/exec"
	"time"

	"talkoot/workshop"
)

// refusal is how long the system's program has to say that it cannot show a file. It
// may well go on for as long as the file is shown.
const refusal = 2 * time.Second

// openFile shows a file or folder, by its whole path, with the program that the
// system has for it. That has neither the keys nor the screen of this one, and lives on
// without it. It gives [workshop.CodeNoDisplay] and [workshop.CodeCannotShow].
func openFile(path string) error {
	if !hasDisplay() {
		return workshop.Err(workshop.CodeNoDisplay)
	}
	cmd := exec.Command(viewer[0], append(viewer[1:len(viewer):len(viewer)], path)...)
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return workshop.Wrap(err, workshop.CodeCannotShow)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return workshop.Wrap(err, workshop.CodeCannotShow)
		}
	case <-time.After(refusal):
	}
	return nil
}
