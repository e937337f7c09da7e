package relay

import (
	"maps"
	"net"
	"os"
	"slices"
	"sync"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/audience"
)

// mostViewers is how many windows are served at once.
const mostViewers = 16

// stuck is how long a window may read nothing before it is given up.
const stuck = 2 * time.Second

// Server shows frames in other windows. Its methods never wait for one of them.
type Server struct {
	listener *net.UnixListener
	socket   string
	serving  sync.WaitGroup

	mu      sync.Mutex
	frame   *audience.Frame // the newest, nil before the first
	line    []byte          // the same as it is sent, nil until somebody sees it
	viewers map[*viewer]bool
	closed  bool
}

// viewer is a window that is served.
type viewer struct {
	conn net.Conn
	// next is the line to be sent next: the newest.
	next chan []byte
	gone chan struct{} // closed when it is
}

// Listen serves the windows of a data folder, whose database must be locked.
// What keeps it from that is told with [CodeNoSocket].
func Listen(folder string) (*Server, error) {
	ln, err := bind(folder)
	if err != nil {
		return nil, workshop.Wrap(err, CodeNoSocket, socketOf(folder))
	}
	s := &Server{listener: ln, socket: socketOf(folder), viewers: map[*viewer]bool{}}
	s.begin(s.accept)
	return s, nil
}

// Show shows a frame from now on.
func (s *Server) Show(f audience.Frame) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.frame, s.line = &f, nil
	for v := range s.viewers {
		v.send(s.newest())
	}
}

// newest returns the newest frame as a line, nil while there is none.
func (s *Server) newest() []byte {
	if s.line == nil && s.frame != nil {
		// A frame is made of texts, numbers and times, which can all be encoded.
		s.line, _ = encode(*s.frame)
	}
	return s.line
}

// send puts a line in place of one that was not sent yet.
func (v *viewer) send(line []byte) {
	select {
	case <-v.next:
	default:
	}
	v.next <- line // there is room: nobody else sends, and all are sent under the lock
}

// Viewers returns how many windows are served.
func (s *Server) Viewers() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.viewers)
}

// Close hangs up on all windows and takes the socket away.
func (s *Server) Close() error {
	s.mu.Lock()
	s.closed = true
	all := slices.Collect(maps.Keys(s.viewers))
	s.mu.Unlock()
	for _, v := range all {
		s.dismiss(v)
	}
	err := s.listener.Close()
	s.serving.Wait()
	_ = os.Remove(s.socket) // which the next program would do otherwise
	return err
}

// accept lets windows in until the server is closed.
func (s *Server) accept() {
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			if s.isClosed() {
				return
			}
			time.Sleep(patience) // too many open files, which passes
			continue
		}
		v := &viewer{conn: conn, next: make(chan []byte, 1), gone: make(chan struct{})}
		if !s.admit(v) {
			_ = conn.Close()
			continue
		}
		s.begin(func() { s.serve(v) })
		s.begin(func() { s.listen(v) })
	}
}

// begin runs fn beside the program. A fault in it must not take the meeting with
// it.
func (s *Server) begin(fn func()) {
	s.serving.Go(func() {
		defer func() { _ = recover() }()
		fn()
	})
}

func (s *Server) isClosed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

// admit counts a window in, unless there are too many.
func (s *Server) admit(v *viewer) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || len(s.viewers) >= mostViewers {
		return false
	}
	s.viewers[v] = true
	if line := s.newest(); line != nil {
		v.send(line)
	}
	return true
}

// dismiss hangs up on a window.
func (s *Server) dismiss(v *viewer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.viewers[v] {
		delete(s.viewers, v)
		close(v.gone)
		_ = v.conn.Close()
	}
}

// serve sends a window what there is to see, until it is gone.
func (s *Server) serve(v *viewer) {
	defer s.dismiss(v)
	for {
		select {
		case <-v.gone:
			return
		case line := <-v.next:
			if v.conn.SetWriteDeadline(time.Now().Add(stuck)) != nil {
				return
			}
			if _, err := v.conn.Write(line); err != nil {
				return
			}
		}
	}
}

// listen notices that a window is gone. It has nothing to say: one that does is
// hung up on.
func (s *Server) listen(v *viewer) {
	defer s.dismiss(v)
	_, _ = v.conn.Read(make([]byte, 1))
}
