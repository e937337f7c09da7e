package app

// viewer shows a file as the Finder does.
var viewer = []string{"open"}

func hasDisplay() bool { return true }
