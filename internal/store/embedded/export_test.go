package embedded

// RankAlways makes rankings serve short lists too, as they serve long ones, until undo is called.
func RankAlways() (undo func()) {
	old := rankedFrom
	rankedFrom = 0
	return func() { rankedFrom = old }
}

// HeadOfFormat is the head of an empty store of some format.
func HeadOfFormat(version byte) []byte { return sealed(keyHead, []byte{0, 0, 0, 0, version, 0, 0, 0}) }
