package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
)

// bbolt's own check follows the pages through the memory map in a goroutine
// that nobody can guard: one wild reference, and the program is gone. So the
// pages are looked through here first, by reading the file. What passes is safe
// to follow. The form of pages is that of bbolt's file format, version 2, which
// it has kept since 2014 (internal/common in its sources).
const (
	pageHeaderSize  = 16
	elementSize     = 16
	metaSize        = 64
	bucketValueSize = 16

	pageBranch   = 0x01
	pageLeaf     = 0x02
	pageFreelist = 0x10

	elementBucket = 0x01

	boltMagic    = 0xED0CDAED
	boltVersion  = 2
	noFreelist   = ^uint64(0)
	manyFreeMark = 0xFFFF
)

// host is the order of bytes in a file, which is that of the machine.
var host = binary.NativeEndian

// pageReader goes through the pages of a file.
type pageReader struct {
	file     io.ReaderAt
	pageSize int64
	limit    uint64 // the first page that is not in use yet
	seen     []bool
}

// boltMeta is what is read of the newest valid meta page.
type boltMeta struct {
	pageSize              uint32
	root, freelist, limit uint64
	transaction           uint64
}

// checkPages goes through a bbolt file of a size and returns the first thing
// that does not hold together. Nobody may write to it meanwhile.
func checkPages(file io.ReaderAt, size int64) error {
	meta, err := readMeta(file, size)
	if err != nil {
		return err
	}
	r := &pageReader{file: file, pageSize: int64(meta.pageSize), limit: meta.limit}
	if r.limit > uint64(size/r.pageSize) {
		return fmt.Errorf("%d pages in use, but the file ends after %d", r.limit, size/r.pageSize)
	}
	r.seen = make([]bool, r.limit)
	if err := r.tree(meta.root); err != nil {
		return err
	}
	if meta.freelist == noFreelist {
		return nil
	}
	return r.freelist(meta.freelist)
}

// readMeta reads the newer of the two meta pages that are valid. The second
// stands where the first, or else bbolt's search for it, says.
func readMeta(file io.ReaderAt, size int64) (newest boltMeta, err error) {
	found := false
	try := func(offset int64) bool {
		m, ok := metaAt(file, offset)
		if ok && (!found || m.transaction > newest.transaction) {
			newest, found = m, true
		}
		return ok
	}
	if try(0) {
		try(int64(newest.pageSize))
	}
	for offset := int64(1024); !found && offset < size; offset *= 2 {
		try(offset)
	}
	if !found {
		err = fmt.Errorf("no valid meta page")
	}
	return newest, err
}

func metaAt(file io.ReaderAt, offset int64) (m boltMeta, ok bool) {
	var b [metaSize]byte
	if _, err := file.ReadAt(b[:], offset+pageHeaderSize); err != nil {
		return m, false
	}
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	m = boltMeta{
		pageSize: host.Uint32(b[8:]), root: host.Uint64(b[16:]), freelist: host.Uint64(b[32:]),
		limit: host.Uint64(b[40:]), transaction: host.Uint64(b[48:]),
	}
	return m, host.Uint32(b[0:]) == boltMagic && host.Uint32(b[4:]) == boltVersion &&
		host.Uint64(b[metaSize-8:]) == sum.Sum64() && m.pageSize >= 1024
}

// page reads a page with its overflow, and notes that it is in use.
func (r *pageReader) page(id uint64) ([]byte, error) {
	if id < 2 || id >= r.limit {
		return nil, fmt.Errorf("page %d: out of bounds", id)
	}
	var header [pageHeaderSize]byte
	if _, err := r.file.ReadAt(header[:], int64(id)*r.pageSize); err != nil {
		return nil, fmt.Errorf("page %d: %w", id, err)
	}
	overflow := uint64(host.Uint32(header[12:]))
	if host.Uint64(header[0:]) != id || id+overflow >= r.limit {
		return nil, fmt.Errorf("page %d: not a page of that number and size", id)
	}
	for i := id; i <= id+overflow; i++ {
		if r.seen[i] {
			return nil, fmt.Errorf("page %d: used twice", i)
		}
		r.seen[i] = true
	}
	page := make([]byte, int64(overflow+1)*r.pageSize)
	if _, err := r.file.ReadAt(page, int64(id)*r.pageSize); err != nil {
		return nil, fmt.Errorf("page %d: %w", id, err)
	}
	return page, nil
}

// tree follows a bucket from its root page.
func (r *pageReader) tree(id uint64) error {
	page, err := r.page(id)
	if err != nil {
		return err
	}
	if err := r.elements(page); err != nil {
		return fmt.Errorf("page %d: %w", id, err)
	}
	return nil
}

// elements follows what a branch or leaf page refers to.
func (r *pageReader) elements(page []byte) error {
	flags, count := host.Uint16(page[8:]), int(host.Uint16(page[10:]))
	if flags != pageBranch && flags != pageLeaf || flags == pageBranch && count == 0 {
		return fmt.Errorf("neither branch nor leaf")
	}
	if pageHeaderSize+count*elementSize > len(page) {
		return fmt.Errorf("more elements than fit")
	}
	var last []byte
	for i := range count {
		offset := pageHeaderSize + i*elementSize
		key, err := r.element(page, offset, flags == pageBranch)
		if err != nil {
			return err
		}
		if i > 0 && bytes.Compare(last, key) >= 0 {
			return fmt.Errorf("keys out of order")
		}
		last = key
	}
	return nil
}

// element reads one element and follows it down; it returns its key.
func (r *pageReader) element(page []byte, offset int, branch bool) ([]byte, error) {
	e := page[offset : offset+elementSize]
	if branch {
		key, err := part(page, offset, host.Uint32(e[0:]), 0, host.Uint32(e[4:]))
		if err != nil {
			return nil, err
		}
		return key, r.tree(host.Uint64(e[8:]))
	}
	at, keySize := host.Uint32(e[4:]), host.Uint32(e[8:])
	key, err := part(page, offset, at, 0, keySize)
	if err != nil {
		return nil, err
	}
	value, err := part(page, offset, at, keySize, host.Uint32(e[12:]))
	if err != nil || host.Uint32(e[0:])&elementBucket == 0 {
		return key, err
	}
	return key, r.bucket(value)
}

// part returns bytes of a page that stand some way after an element.
func part(page []byte, offset int, at, skip, size uint32) ([]byte, error) {
	from := uint64(offset) + uint64(at) + uint64(skip)
	if from+uint64(size) > uint64(len(page)) {
		return nil, fmt.Errorf("an element reaches beyond its page")
	}
	return page[from : from+uint64(size)], nil
}

// bucket follows the value of a bucket: the number of its root page, or 0 and a
// small page of its own.
func (r *pageReader) bucket(value []byte) error {
	if len(value) < bucketValueSize {
		return fmt.Errorf("a bucket without a root")
	}
	if root := host.Uint64(value); root != 0 {
		return r.tree(root)
	}
	inline := value[bucketValueSize:]
	if len(inline) < pageHeaderSize || host.Uint16(inline[8:]) != pageLeaf {
		return fmt.Errorf("a small bucket without a page")
	}
	return r.elements(inline)
}

func (r *pageReader) freelist(id uint64) error {
	page, err := r.page(id)
	if err != nil {
		return err
	}
	ids, count := page[pageHeaderSize:], uint64(host.Uint16(page[10:]))
	if count == manyFreeMark {
		count, ids = host.Uint64(ids), ids[8:]
	}
	if host.Uint16(page[8:]) != pageFreelist || count > uint64(len(ids)/8) {
		return fmt.Errorf("page %d: not a list of free pages", id)
	}
	for i := range count {
		free := host.Uint64(ids[8*i:])
		if free < 2 || free >= r.limit || r.seen[free] {
			return fmt.Errorf("page %d: free, but in use or out of bounds", free)
		}
		r.seen[free] = true
	}
	return nil
}
