// Checks an exported bundle with golang.org/x/mod/sumdb, which was not written here: the signed note, the tree, every
// entry's hash through the tiles, proofs, and that each kept checkpoint is a beginning of the newest.
//
//	go run main.go DIR VKEY
//
// Prints what it checked; exits 1 and says why where something does not hold.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// pathOf maps the paths of sumdb to those of C2SP tlog-tiles: no height, and entries in place of data.
func pathOf(tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
	return strings.Replace(path, "tile/data/", "tile/entries/", 1)
}

type reader struct{ dir string }

func (r reader) Height() int                     { return height }
func (r reader) SaveTiles([]tlog.Tile, [][]byte) {}
func (r reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(r.dir, pathOf(tile)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// treeOf opens the note and reads the tree that it signs for. sumdb's own trees have a fixed first line.
func treeOf(path string, verifier note.Verifier) (tlog.Tree, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	origin, rest, _ := strings.Cut(opened.Text, "\n")
	if origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("the origin is %q", origin)
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

func entriesOf(dir string, tree tlog.Tree, index int64) ([][]byte, error) {
	width := tree.N - index*256
	if width > 256 {
		width = 256
	}
	data, err := os.ReadFile(filepath.Join(dir, pathOf(tlog.Tile{H: height, L: -1, N: index, W: int(width)})))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("a cut bundle")
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:end])
		data = data[end:]
	}
	if int64(len(entries)) != width {
		return nil, fmt.Errorf("%d entries, %d expected", len(entries), width)
	}
	return entries, nil
}

func checkEntries(dir string, tree tlog.Tree, hashes tlog.HashReader) error {
	for index := int64(0); index*256 < tree.N; index++ {
		entries, err := entriesOf(dir, tree, index)
		if err != nil {
			return err
		}
		for place, entry := range entries {
			at := index*256 + int64(place)
			proof, err := tlog.ProveRecord(tree.N, at, hashes)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, at, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("entry %d: %v", at, err)
			}
		}
	}
	return nil
}

func checkOlder(dir string, tree tlog.Tree, hashes tlog.HashReader, verifier note.Verifier) (int, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "checkpoints", "*"))
	if err != nil {
		return 0, err
	}
	for _, path := range paths {
		older, err := treeOf(path, verifier)
		if err != nil {
			return 0, fmt.Errorf("%s: %v", path, err)
		}
		proof, err := tlog.ProveTree(tree.N, older.N, hashes)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
			return 0, fmt.Errorf("%s: %v", path, err)
		}
	}
	return len(paths), nil
}

func check(dir, vkey string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	tree, err := treeOf(filepath.Join(dir, "checkpoint"), verifier)
	if err != nil {
		return err
	}
	hashes := tlog.TileHashReader(tree, reader{dir})
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil || !bytes.Equal(root[:], tree.Hash[:]) {
		return fmt.Errorf("the tiles lead to %v, not %v: %v", root, tree.Hash, err)
	}
	if err := checkEntries(dir, tree, hashes); err != nil {
		return err
	}
	older, err := checkOlder(dir, tree, hashes, verifier)
	if err == nil {
		fmt.Printf("%d entries %d older checkpoints root %v\n", tree.N, older, tree.Hash)
	}
	return err
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: go run main.go DIR VKEY")
		os.Exit(2)
	}
	if err := check(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
