package memory_test

import (
	"testing"

	"talkoot/store/storetest"
	"talkoot/workshop"
	"talkoot/workshop/memory"
)

func TestContract(t *testing.T) {
	storetest.Run(t, func(*testing.T) workshop.Store { return memory.NewStore("a") }, storetest.RedactedDrafts)
}
