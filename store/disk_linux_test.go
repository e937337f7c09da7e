package store

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// mountSmall gives a folder on a disk of its own.
func mountSmall(t *testing.T, flags uintptr) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root may mount a small disk")
	}
	dir := t.TempDir()
	if err := syscall.Mount("talkoot-test", dir, "tmpfs", flags, "size=400k"); err != nil {
		t.Skip("no small disk can be mounted here: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestDiskFull(t *testing.T) {
	dir := mountSmall(t, 0)
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")

	var refused workshop.Batch
	var err error
	saved := 0
	for err == nil {
		c, errAdd := m.Meeting().AddNotes(m.Moment(), m.Lane(), "", strings.Repeat("word ", 500))
		refused, errAdd = m.Session.Do(m.Moment(), c, errAdd)
		if errAdd != nil {
			t.Fatal(errAdd)
		}
		if err = d.Append(refused); err == nil {
			saved++
		}
		if saved > 1000 {
			t.Fatal("the disk never got full")
		}
	}
	wantCode(t, err, workshop.CodeDiskFull)
	_, err = d.Backup("")
	wantCode(t, err, workshop.CodeDiskFull)

	// What was acknowledged is there, and with room the rest goes in.
	if n := m.Reopen().Meeting().NoteCount(); n != saved {
		t.Errorf("%d notes of %d", n, saved)
	}
	if err := syscall.Mount("talkoot-test", dir, "tmpfs", syscall.MS_REMOUNT, "size=4m"); err != nil {
		t.Fatal(err)
	}
	if err := d.Append(refused); err != nil {
		t.Fatal(err)
	}
	if n := m.Reopen().Meeting().NoteCount(); n != saved+1 {
		t.Errorf("%d notes of %d", n, saved+1)
	}
	mustBeClean(t, d)
}

func TestDiskFullFromTheStart(t *testing.T) {
	dir := mountSmall(t, 0)
	filler := dir + "/filler"
	_ = os.WriteFile(filler, make([]byte, 1<<20), 0o600)
	_, err := Open(dir)
	wantCode(t, err, workshop.CodeDiskFull)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, openTest(t, dir))
}

func TestReadOnlyDisk(t *testing.T) {
	dir := mountSmall(t, 0)
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("talkoot-test", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{dir, dir + "/new"} {
		_, err = Open(data)
		wantCode(t, err, workshop.CodeNotWritable)
	}
}
