package readback

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Browser is Chromium without a window, with one page. It is driven through a
// pipe by the DevTools protocol.
type Browser struct {
	t        testing.TB
	commands io.Writer
	messages chan message
	session  string
	calls    int
	events   []message
}

// message is an answer of the browser to a call, or an event.
type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// patience is how long an answer of the browser may take.
const patience = 2 * time.Minute

// OpenBrowser starts a browser that ends with the test.
func OpenBrowser(t testing.TB) *Browser {
	t.Helper()
	theirs, ours := pipe(t)
	answers, theirAnswers := pipe(t)
	args := []string{
		"--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(), "--remote-debugging-pipe",
	}
	if os.Getuid() == 0 {
		args = append(args, "--no-sandbox") // Chromium has none for root
	}
	cmd := exec.Command("chromium", args...)
	cmd.ExtraFiles = []*os.File{theirs, theirAnswers}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	theirAnswers.Close()
	b := &Browser{t: t, commands: ours, messages: make(chan message, 100)}
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil, nil)
		ours.Close()
		_ = cmd.Wait() // it was asked to end, however it does
	})
	go b.read(answers)
	b.openPage()
	return b
}

func pipe(t testing.TB) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// read passes on what the browser says, each message up to a zero byte.
func (b *Browser) read(answers io.ReadCloser) {
	defer close(b.messages)
	defer answers.Close()
	in := bufio.NewReader(answers)
	for {
		data, err := in.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(data[:len(data)-1], &m) == nil {
			b.messages <- m
		}
	}
}

func (b *Browser) openPage() {
	var target struct {
		ID string `json:"targetId"`
	}
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct {
		ID string `json:"sessionId"`
	}
	b.call("Target.attachToTarget", map[string]any{"targetId": target.ID, "flatten": true}, &session)
	b.session = session.ID
	for _, domain := range []string{"Page", "Network", "Log"} {
		b.call(domain+".enable", nil, nil)
	}
}

// call calls a method and reads its result, nil for none.
func (b *Browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	b.calls++
	command := map[string]any{"id": b.calls, "method": method}
	if params != nil {
		command["params"] = params
	}
	if b.session != "" {
		command["sessionId"] = b.session
	}
	data, err := json.Marshal(command)
	if err == nil {
		_, err = b.commands.Write(append(data, 0))
	}
	if err != nil {
		b.t.Fatal(err)
	}
	m := b.next(method, func(m message) bool { return m.ID == b.calls })
	if m.Error != nil {
		b.t.Fatalf("%s: %s", method, m.Error.Message)
	}
	if result == nil {
		return
	}
	if err := json.Unmarshal(m.Result, result); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
}

// next waits for a message and keeps the events before it.
func (b *Browser) next(what string, wanted func(message) bool) message {
	b.t.Helper()
	late := time.After(patience)
	for {
		select {
		case m, open := <-b.messages:
			if !open {
				b.t.Fatalf("the browser ended before it answered %s", what)
			}
			if wanted(m) {
				return m
			}
			if m.ID == 0 {
				b.events = append(b.events, m)
			}
		case <-late:
			b.t.Fatalf("the browser did not answer %s in %s", what, patience)
		}
	}
}

// Load opens a page and returns what it should not do: asking for anything but
// itself, and whatever the browser has to say about it.
func (b *Browser) Load(address string) (complaints []string) {
	b.t.Helper()
	b.events = nil
	b.call("Page.navigate", map[string]any{"url": address}, nil)
	loaded := func(m message) bool { return m.Method == "Page.loadEventFired" }
	if !takes(b.events, loaded) {
		b.next("Page.loadEventFired", loaded)
	}
	b.Evaluate("null", nil) // so that what it said until now has come
	for _, m := range b.events {
		var e struct {
			Request struct {
				URL string `json:"url"`
			} `json:"request"`
			Entry struct {
				Text string `json:"text"`
			} `json:"entry"`
		}
		if err := json.Unmarshal(m.Params, &e); err != nil {
			b.t.Fatal(err)
		}
		switch {
		case m.Method == "Network.requestWillBeSent" && e.Request.URL != address && !strings.HasPrefix(e.Request.URL, "data:"):
			complaints = append(complaints, "it asks for "+e.Request.URL)
		case m.Method == "Log.entryAdded":
			complaints = append(complaints, "the browser says: "+e.Entry.Text)
		}
	}
	return complaints
}

func takes(events []message, wanted func(message) bool) bool {
	for _, m := range events {
		if wanted(m) {
			return true
		}
	}
	return false
}

// Show sets the width of the window and the colours that its user likes, "light"
// or "dark".
func (b *Browser) Show(width int, colours string) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{
		"features": []map[string]string{{"name": "prefers-color-scheme", "value": colours}},
	}, nil)
}

// Evaluate runs JavaScript in the page, whatever the page itself may run, and
// reads its value, nil for none.
func (b *Browser) Evaluate(script string, value any) {
	b.t.Helper()
	var r struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &r)
	if r.Exception != nil {
		b.t.Fatalf("%s %s", r.Exception.Text, r.Exception.Exception.Description)
	}
	if value == nil {
		return
	}
	if err := json.Unmarshal(r.Result.Value, value); err != nil {
		b.t.Fatal(err)
	}
}

// Print writes the page as it comes on paper, as a PDF.
func (b *Browser) Print(path string) {
	b.t.Helper()
	b.write(path, "Page.printToPDF", map[string]any{"preferCSSPageSize": true, "printBackground": true})
}

// Picture writes the whole page as it is shown, as a PNG.
func (b *Browser) Picture(path string) {
	b.t.Helper()
	b.write(path, "Page.captureScreenshot", map[string]any{"captureBeyondViewport": true})
}

func (b *Browser) write(path, method string, params map[string]any) {
	b.t.Helper()
	var r struct {
		Data string `json:"data"`
	}
	b.call(method, params, &r)
	data, err := base64.StdEncoding.DecodeString(r.Data)
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		b.t.Fatal(fmt.Errorf("%s: %w", method, err))
	}
}
