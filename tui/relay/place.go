package relay

import (
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"talkoot/workshop"
)

// CodeNoSocket says that no window can be served; args: the path of the socket.
const CodeNoSocket workshop.Code = "no_socket"

// longestPath is how long the path of a socket may be anywhere: 104 bytes on
// macOS with the zero at the end, 108 elsewhere.
const longestPath = 103

// patience is how long a program on the same computer may take to answer.
const patience = time.Second

// socketOf returns where the socket of a data folder stands.
func socketOf(folder string) string { return filepath.Join(folder, "audience", "socket") }

// reach calls fn with a path by which a socket can be reached: its own or, where
// that is too long, one through a link that is there meanwhile.
func reach(socket string, fn func(path string) error) error {
	if len(socket) <= longestPath {
		return fn(socket)
	}
	dir, err := os.MkdirTemp("", "tk")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	link := filepath.Join(dir, "d")
	if err := os.Symlink(filepath.Dir(socket), link); err != nil {
		return err
	}
	return fn(filepath.Join(link, filepath.Base(socket)))
}

// dial connects to the program of a data folder.
func dial(folder string) (conn net.Conn, err error) {
	err = reach(socketOf(folder), func(path string) (err error) {
		conn, err = net.DialTimeout("unix", path, patience)
		return err
	})
	return conn, err
}

// bind makes the socket of a data folder, in place of one that nobody answers at.
func bind(folder string) (*net.UnixListener, error) {
	socket := socketOf(folder)
	if err := prepare(folder, socket); err != nil {
		return nil, err
	}
	var ln *net.UnixListener
	err := reach(socket, func(path string) (err error) {
		ln, err = net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
		return err
	})
	if err != nil {
		return nil, err
	}
	// By the path that it was made by, which may be gone, it could not be removed.
	ln.SetUnlinkOnClose(false)
	// The folder kept others out until now. On Windows, where files have no such
	// modes, the data folder is the user's own.
	if err := os.Chmod(socket, 0o600); err != nil && runtime.GOOS != "windows" {
		_ = ln.Close()
		_ = os.Remove(socket)
		return nil, err
	}
	return ln, nil
}

// prepare makes the folder of the socket, and room for the socket in it.
func prepare(folder, socket string) error {
	dir := filepath.Dir(socket)
	if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
		return err
	}
	switch info, err := os.Lstat(dir); {
	case err != nil:
		return err
	case !info.IsDir(): // nor a link that leads elsewhere
		return fs.ErrExist
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(socket)
	switch {
	case os.IsNotExist(err):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSocket == 0:
		return fs.ErrExist
	}
	if conn, err := dial(folder); err == nil {
		_ = conn.Close()
		return fs.ErrExist // another program, which should not be there
	}
	return os.Remove(socket)
}
